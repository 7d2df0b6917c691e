"use client";

// Shown where the layout itself has failed, so it stands without style sheet and components.
export default function GlobalError() {
  return (
    <html lang="en">
      <body>
        <title>This page could not be shown | Parley</title>
        <h1>This page could not be shown</h1>
        <p>
          Something went wrong on our side. <a href="/">To the front page</a>
        </p>
      </body>
    </html>
  );
}
