"""Words that the Prometheus lexer knows; knows nothing else.

Source: the word lists that Rouge 3.30.0 (MIT licence) publishes for this lexer.
"""

from __future__ import annotations

from jekyllpy.highlight.words import read_words

FUNCTIONS = read_words("""
abs absent avg_over_time ceil changes clamp_max clamp_min count_over_time count_scalar day_of_month day_of_week
days_in_month delta deriv drop_common_labels exp floor histogram_quantile holt_winters hour idelta increase
irate label_replace ln log10 log2 max_over_time min_over_time month predict_linear quantile_over_time rate
resets round scalar sort sort_desc sqrt stddev_over_time stdvar_over_time sum_over_time time vector year
""")
