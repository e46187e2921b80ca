"""Phrases that the AppleScript lexer knows, as patterns in the order in which they are tried; knows nothing else.

Source: the word lists that Rouge 3.30.0 (MIT licence) publishes for this lexer.
"""

from __future__ import annotations


def read_phrases(text: str) -> str:
    """Return the pattern of phrases that blanks and line ends part; an underscore is a blank in a phrase."""
    return "|".join(phrase.replace("_", " ") for phrase in text.split())


OPERATORS = read_phrases("""
and or is_equal equals (?:is_)?equal_to is_not isn't isn't_equal(?:_to)? is_not_equal(?:_to)? doesn't_equal
does_not_equal (?:is_)?greater_than comes_after is_not_less_than_or_equal(?:_to)? isn't_less_than_or_equal(?:_to)?
(?:is_)?less_than comes_before is_not_greater_than_or_equal(?:_to)? isn't_greater_than_or_equal(?:_to)?
(?:is__)?greater_than_or_equal(?:_to)? is_not_less_than isn't_less_than does_not_come_before doesn't_come_before
(?:is_)?less_than_or_equal(?:_to)? is_not_greater_than isn't_greater_than does_not_come_after doesn't_come_after
starts?_with begins?_with ends?_with contains? does_not_contain doesn't_contain is_in is_contained_by is_not_in
is_not_contained_by isn't_contained_by div mod not (?:a__)?(?:ref(?:_to)?|reference_to) is does
""")

LITERALS = read_phrases("""
AppleScript current_application false linefeed missing_value pi quote result return space tab text_item_delimiters
true version
""")

CLASSES = read_phrases("""
alias_ application_ boolean_ class_ constant_ date_ file_ integer_ list_ number_ POSIX_file_ real_ record_
reference_ RGB_color_ script_ text_ unit_types (?:Unicode_)?text string
""")

COMMANDS = read_phrases("""
ASCII_(?:character|number) activate beep choose_URL choose_application choose_color choose_file(?:_name)?
choose_folder choose_from_list choose_remote_application clipboard_info close(?:_access)? copy count current_date
delay delete display_(?:alert|dialog) do_shell_script duplicate exists get_eof get_volume_settings info_for launch
list_(?:disks|folder) load_script log make mount_volume new offset open(?:_(?:for_access|location))? path_to print
quit random_number read round run(?:_script)? say scripting_components set_(?:eof|the_clipboard_to|volume)
store_script summarize system_attribute system_info the_clipboard time_to_GMT write quoted_form
""")

CONTROLS = read_phrases("""
considering else error exit from if ignoring in repeat tell then times to try until using_terms_from while whith
with_timeout(?:_of)? with_transaction by continue end its? me my return of as
""")

DECLARATIONS = read_phrases("""
global local prop(?:erty)? set get
""")

RESERVED = read_phrases("""
but put returning the
""")

BUILTINS = read_phrases("""
attachment attribute_run character day month paragraph word year
""")

PARAMETERS = read_phrases("""
about above against apart_from around aside_from at below beneath beside between for given instead_of on onto out_of
over since
""")

PROPERTIES = read_phrases("""
accepts_arrow_key action_method active alignment allowed_identifiers allows_branch_selection
allows_column_reordering allows_column_resizing allows_column_selection allows_customization
allows_editing_text_attributes allows_empty_selection allows_mixed_state allows_multiple_selection allows_reordering
allows_undo alpha(?:_value)? alternate_image alternate_increment_value alternate_title animation_delay
associated_file_name associated_object auto_completes auto_display auto_enables_items auto_repeat
auto_resizes(?:_outline_column)? auto_save_expanded_items auto_save_name auto_save_table_columns
auto_saves_configuration auto_scroll auto_sizes_all_columns_to_fit auto_sizes_cells background_color bezel_state
bezel_style bezeled border_rect border_type bordered bounds(?:_rotation)? box_type button_returned button_type
can_choose_directories can_choose_files can_draw can_hide cell(?:_(?:background_color|size|type))? characters class
click_count clicked(?:_data)?_column clicked_data_item clicked(?:_data)?_row closeable collating
color(?:_(?:mode|panel)) command_key_down configuration content(?:s|_(?:size|view(?:_margins)?))? context continuous
control_key_down control_size control_tint control_view controller_visible coordinate_system copies(?:_on_scroll)?
corner_view current_cell current_column current(?:_field)?__editor current(?:_menu)?_item current_row
current_tab_view_item data_source default_identifiers delta_(?:x|y|z) destination_window directory display_mode
displayed_cell document(?:_(?:edited|rect|view))? double_value dragged_column dragged_distance dragged_items
draws(?:_cell)?_background draws_grid dynamically_scrolls echos_bullets edge editable edited(?:_data)?_column
edited_data_item edited(?:_data)?_row enabled enclosing_scroll_view ending_page error_handling event_number
event_type excluded_from_windows_menu executable_path expanded fax_number field_editor file_kind file_name file_type
first_responder first_visible_column flipped floating font(?:_panel)? formatter frameworks_path frontmost gave_up
grid_color has_data_items has_horizontal_ruler has_horizontal_scroller has_parent_data_item has_resize_indicator
has_shadow has_sub_menu has_vertical_ruler has_vertical_scroller header_cell header_view hidden
hides_when_deactivated highlights_by horizontal_line_scroll horizontal_page_scroll horizontal_ruler_view
horizontally_resizable icon_image id identifier ignores_multiple_clicks
image(?:_(?:alignment|dims_when_disabled|frame_style|scaling))? imports_graphics increment_value
indentation_per_level indeterminate index integer_value intercell_spacing item_height
key(?:_(?:code|equivalent(?:_modifier)?|window))? knob_thickness label last(?:_visible)?_column leading_offset leaf
level line_scroll loaded localized_sort location loop_mode main(?:_(?:bunde|menu|window))? marker_follows_cell
matrix_mode maximum(?:_content)?_size maximum_visible_columns menu(?:_form_representation)? miniaturizable
miniaturized minimized_image minimized_title minimum_column_width minimum(?:_content)?_size modal modified
mouse_down_state movie(?:_(?:controller|file|rect))? muted name needs_display next_state next_text
number_of_tick_marks only_tick_mark_values opaque open_panel option_key_down outline_table_column page_scroll
pages_across pages_down palette_label pane_splitter parent_data_item parent_window pasteboard
path(?:_(?:names|separator))? playing plays_every_frame plays_selection_only position preferred_edge preferred_type
pressure previous_text prompt properties prototype_cell pulls_down rate released_when_closed repeated
requested_print_time required_file_type resizable resized_column resource_path returns_records reuses_columns
rich_text roll_over row_height rulers_visible save_panel scripts_path scrollable selectable(?:_identifiers)?
selected_cell selected(?:_data)?_columns? selected_data_items? selected(?:_data)?_rows? selected_item_identifier
selection_by_rect send_action_on_arrow_key sends_action_when_done_editing separates_columns separator_item
sequence_number services_menu shared_frameworks_path shared_support_path sheet shift_key_down shows_alpha
shows_state_by size(?:_mode)? smart_insert_delete_enabled sort_case_sensitivity sort_column sort_order sort_type
sorted(?:_data_rows)? sound source(?:_mask)? spell_checking_enabled starting_page state string_value sub_menu
super_menu super_view tab_key_traverses_cells tab_state tab_type tab_view table_view tag target(?:_printer)?
text_color text_container_insert text_container_origin text_returned tick_mark_position time_stamp
title(?:d|_(?:cell|font|height|position|rect))? tool_tip toolbar trailing_offset transparent
treat_packages_as_directories truncated_labels types unmodified_characters update_views use_sort_indicator
user_defaults uses_data_source uses_ruler uses_threaded_animation uses_title_from_previous_column value_wraps
version vertical(?:_(?:line_scroll|page_scroll|ruler_view))? vertically_resizable view visible(?:_document_rect)?
volume width window windows_menu wraps zoomable zoomed
""")

STUDIO_CLASSES = read_phrases("""
action_cell alert_reply application box browser(?:_cell)? bundle button(?:_cell)? cell clip_view color_well
color-panel combo_box(?:_item)? control data(?:_(?:cell|column|item|row|source))? default_entry dialog_reply
document drag_info drawer event font(?:-panel)? formatter image(?:_(?:cell|view))? matrix menu(?:_item)? item
movie(?:_view)? open-panel outline_view panel pasteboard plugin popup_button progress_indicator responder save-panel
scroll_view secure_text_field(?:_cell)? slider sound split_view stepper tab_view(?:_item)?
table(?:_(?:column|header_cell|header_view|view)) text(?:_(?:field(?:_cell)?|view))? toolbar(?:_item)? user-defaults
view window
""")

STUDIO_COMMANDS = read_phrases("""
animate append call_method center close_drawer close_panel display display_alert display_dialog display_panel go
hide highlight increment item_for load_image load_movie load_nib load_panel load_sound localized_string lock_focus
log open_drawer path_for pause perform_action play register resume scroll select(?:_all)? show size_to_fit start
step_back step_forward stop synchronize unlock_focus update
""")

REFERENCES = read_phrases("""
(?:in_)?back_of (?:in_)?front_of [0-9]+(?:st|nd|rd|th) first second third fourth fifth sixth seventh eighth ninth
tenth after back before behind every front index last middle some that through thru where whose
""")
