"""Words that the Julia lexer knows; knows nothing else.

Source: answers of Rouge 3.30.0 (MIT licence), asked word by word.
"""

from __future__ import annotations

from jekyllpy.highlight.words import read_words

KEYWORDS = read_words("""
begin catch do else elseif end export finally for function if import in isa macro module quote return struct try
using where while
""")

DECLARATIONS = read_words("""
const global local
""")

TYPES = read_words("""
AbstractArray AbstractChannel AbstractChar AbstractDict AbstractDisplay AbstractFloat AbstractIrrational
AbstractMatrix AbstractRange AbstractSet AbstractString AbstractUnitRange AbstractVecOrMat AbstractVector
Adjoint Any ArgumentError Array AssertionError BigFloat BigInt BitArray BitMatrix BitSet BitVector Bool
BoundsError CapturedException CartesianIndex CartesianIndices Cchar Cdouble Cfloat Channel Char Cholesky Cint
Cintmax_t Clong Clonglong Cmd Colon Complex ComplexF16 ComplexF32 ComplexF64 CompositeException Condition
Cptrdiff_t Cshort Csize_t Cssize_t Cstring Cuchar Cuint Cuintmax_t Culong Culonglong Cushort Cvoid Cwchar_t
Cwstring DataType Date DateFormat DateTime Day DenseArray DenseMatrix DenseVecOrMat DenseVector Dict
DimensionMismatch Dims DivideError DomainError EOFError Eigen Enum ErrorException Exception ExponentialBackOff
Expr Float16 Float32 Float64 Function GlobalRef HTML Hermitian Hour IO IOBuffer IOContext IOStream IPv4 IPv6
IdDict IndexCartesian IndexLinear IndexStyle InexactError InitError Int Int128 Int16 Int32 Int64 Int8 Integer
InterruptException Irrational KeyError LQ LU LinRange LineNumberNode LinearIndices LoadError LogLevel MIME
Matrix Method MethodError Millisecond Minute Missing MissingException Module Month NTuple NamedTuple Nothing
Number OrdinalRange OutOfMemoryError OverflowError PackageSpec Pair PartialQuickSort Period PermutedDimsArray
Pipe Ptr QR QuoteNode Rational RawFD ReadOnlyMemoryError Real ReentrantLock Ref Regex RegexMatch RoundingMode
SVD Second SegmentationFault Set Signed Some StackOverflowError StepRange StepRangeLen StridedArray
StridedMatrix StridedVecOrMat StridedVector String StringIndexError SubArray SubString SubstitutionString Symbol
SystemError Task Text TextDisplay Time Timer Transpose Tuple Type TypeError TypeVar UInt UInt128 UInt16 UInt32
UInt64 UInt8 UTC UUID UndefInitializer UndefKeywordError UndefRefError UndefVarError Union UnionAll UnitRange
Unsigned UpperTriangular Val Vararg VecElement VecOrMat Vector VersionNumber WeakKeyDict WeakRef Week Year
""")

BUILTINS = read_words("""
ARGS C_NULL DEPOT_PATH ENDIAN_BOM ENV Inf Inf16 Inf32 Inf64 LOAD_PATH NaN NaN16 NaN32 NaN64 VERSION devnull
false im missing nothing pi stderr stdin stdout true undef
""")
