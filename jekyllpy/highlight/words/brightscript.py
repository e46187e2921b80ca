"""Words that the BrightScript lexer knows; knows nothing else.

Source: the word lists that Rouge 3.30.0 (MIT licence) publishes for this lexer.
"""

from __future__ import annotations

from jekyllpy.highlight.words import read_words

CLASSES = read_words("""
roAppInfo roAppManager roAppendFile roArray roAssociativeArray roAudioGuide roAudioMetadata roAudioPlayer
roAudioPlayerEvent roAudioResourceroBitmap roBoolean roBrSub roBrightPackage roButton roByteArray
roCECStatusEvent roCaptionRenderer roCaptionRendererEvent roCecInterface roChannelStore roChannelStoreEvent
roClockWidget roCodeRegistrationScreen roCodeRegistrationScreenEventroCompositor roControlDown roControlPort
roControlUp roCreateFile roDataGramSocket roDatagramReceiver roDatagramSender roDateTime roDeviceInfo
roDeviceInfoEvent roDoubleroEVPCipher roEVPDigest roFileSystem roFileSystemEvent roFloat roFont roFontMetrics
roFontRegistry roFunction roGlobal roGpio roGridScreen roGridScreenEvent roHMAC roHdmiHotPlugEventroHdmiStatus
roHdmiStatusEvent roHttpAgent roIRRemote roImageCanvas roImageCanvasEvent roImageMetadata roImagePlayer
roImageWidgetroInput roInputEvent roInt roInvalid roKeyboard roKeyboardPress roKeyboardScreen
roKeyboardScreenEventroList roListScreen roListScreenEvent roLocalization roLongInteger roMessageDialog
roMessageDialogEvent roMessagePort roMicrophone roMicrophoneEvent roNetworkConfiguration roOneLineDialog
roOneLineDialogEventroParagraphScreen roParagraphScreenEvent roPath roPinEntryDialog roPinEntryDialogEvent
roPinentryScreen roPosterScreen roPosterScreenEventroProgramGuide roQuadravoxButton roRSA roReadFile
roRectangleroRegexroRegion roRegistry roRegistrySection roResourceManager roRssArticle roRssParser roSGNode
roSGNodeEvent roSGScreenroSGScreenEvent roSNS5 roScreen roSearchHistory roSearchScreen roSearchScreenEvent
roSerialPort roSlideShowroSlideShowEvent roSocketAddress roSocketEvent roSpringboardScreen
roSpringboardScreenEventroSprite roStorageInfo roStreamSocket roStringroSystemLogroSystemLogEvent roSystemTime
roTextFieldroTextScreen roTextScreenEvent roTextToSpeech roTextToSpeechEvent roTextureManager roTextureRequest
roTextureRequestEventroTextWidget roTimer roTimespan roTouchScreen roTunerroTunerEvent roUniversalControlEvent
roUrlEvent roUrlTransfer roVideoEvent roVideoInput roVideoMode roVideoPlayer roVideoPlayerEvent roVideoScreen
roVideoScreenEventroWriteFile roXMLElement roXMLList
""")

KEYWORDS = read_words("""
BOX CLASS CONST CREATEOBJECT DIM EACH ELSE ELSEIF END ENDFUNCTION ENDIF ENDSUB ENDWHILE EVAL EXIT EXITWHILE
FALSE FOR FUNCTION GETGLOBALAA GETLASTRUNCOMPILEERROR GETLASTRUNRUNTIMEERROR GOTO IF IMPORT IN INVALID LET
LIBRARY LINE_NUM M NAMESPACE NEXT OBJFUN POS PRINT PRIVATE PROTECTED PUBLIC REM RETURN RUN STEP STOP SUB TAB TO
TRUE TYPE WHILE
""")

TYPES = read_words("""
BOOLEAN DIM DOUBLE DYNAMIC FLOAT FUNCTION INTEGER INTERFACE INVALID LONGINTEGER OBJECT STRING VOID
""")

BUILTINS = read_words("""
ABS ASC ATN CDBL CHR CINT CONTROL COPYFILE COS CREATEDIRECTORY CSNG DELETEDIRECTORY DELETEFILE EXP
FINDMEMBERFUNCTION FINDNODE FIX FORMATDRIVEFORMATJSON GETINTERFACE INSTR INT LCASE LEFT LEN LISTDIR LOG
MATCHFILES MID MOVEFILE OBSERVEFIELD PARSEJSON PARSEXML READASCIIFILE REBOOTSYSTEM RIGHT RND RUNGARBAGECOLLECTOR
SGN SIN SLEEP SQR STR STRI STRING STRINGI STRTOI SUBSTITUTE TANTEXTTOP TEXT TRUCASE UPTIME VALVISIBLE VISIBLE
WAIT
""")
