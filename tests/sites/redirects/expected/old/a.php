<!DOCTYPE html>
<html lang="en-US">
  <meta charset="utf-8">
  <title>Redirecting&hellip;</title>
  <link rel="canonical" href="https://turn.example/t/2024/01/01/a/">
  <script>location="https://turn.example/t/2024/01/01/a/"</script>
  <meta http-equiv="refresh" content="0; url=https://turn.example/t/2024/01/01/a/">
  <meta name="robots" content="noindex">
  <h1>Redirecting&hellip;</h1>
  <a href="https://turn.example/t/2024/01/01/a/">Click here if you are not redirected.</a>
</html>
