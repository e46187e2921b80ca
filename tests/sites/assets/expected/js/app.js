const site = "Assets";
const pages = ["/js/app.js", "/feed.xml", "/css/indented.css", "/css/liquid.css", "/styles/main.css", "/page.html", "/css/plain.css", "/robots.txt", "/search.json"];
