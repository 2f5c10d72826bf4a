"use strict";
window.addEventListener("load", () => {
  SwaggerUIBundle({
    url: "/openapi.json",
    dom_id: "#contract",
    deepLinking: true,
    docExpansion: "none",
    filter: true,
    validatorUrl: null,
  });
});
