const raw = "{{ untouched }}";
