---
---
const site = {{ site.title | jsonify }};
const pages = [{% for p in site.pages %}{{ p.url | jsonify }}{% unless forloop.last %}, {% endunless %}{% endfor %}];
