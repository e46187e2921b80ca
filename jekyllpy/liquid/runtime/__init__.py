"""What compiled templates call while they render: Ruby's text, truth, numbers and lookups; knows no syntax."""
