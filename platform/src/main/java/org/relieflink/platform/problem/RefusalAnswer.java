package org.relieflink.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** 一个拒绝，两种样子：problem+json under /api, a page everywhere else. */
@Component
public class RefusalAnswer {
  /** Request attribute: the form was sent from a page of an ended session. */
  public static final String PAGE_EXPIRED = RefusalAnswer.class.getName() + ".pageExpired";

  private static final String API = "/api/";
  private final ProblemTexts texts;
  private final JsonMapper json;

  RefusalAnswer(ProblemTexts texts, JsonMapper json) {
    this.texts = texts;
    this.json = json;
  }

  public static boolean wantsProblem(HttpServletRequest request) {
    return request.getRequestURI().startsWith(request.getContextPath() + API);
  }

  /** From a controller advice. */
  public Object of(Refusal refusal, HttpServletRequest request, HttpHeaders headers) {
    return of(refusal, request, request.getRequestURI(), headers);
  }

  /** From the error page, where the request carries another address than the failed one. */
  public Object of(Refusal refusal, HttpServletRequest request, String path, HttpHeaders headers) {
    int status = refusal.code().kind().status();
    if (path.startsWith(request.getContextPath() + API)) {
      return ResponseEntity.status(status)
          .headers(headers)
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(texts.problem(refusal, URI.create(path).getRawPath()));
    }
    var page = new ModelAndView("kit/refusal");
    page.setStatus(org.springframework.http.HttpStatusCode.valueOf(status));
    page.addObject("title", texts.title(refusal));
    page.addObject("detail", texts.detail(refusal));
    page.addObject("fields", refusal.fields());
    page.addObject("code", refusal.code().code());
    return page;
  }

  /** From a filter, where no controller has been reached. */
  public void write(Refusal refusal, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setStatus(refusal.code().kind().status());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding("UTF-8");
    json.writeValue(response.getOutputStream(), texts.problem(refusal, request.getRequestURI()));
  }
}
