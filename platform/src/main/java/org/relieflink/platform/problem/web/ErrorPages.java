package org.relieflink.platform.problem.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.problem.RefusalAnswer;
import org.relieflink.platform.problem.WebRefusal;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** 最后一道：errors that no controller saw (the server's own 403, 404, 413, 500). */
@Controller
class ErrorPages implements ErrorController {
  private final RefusalAnswer answer;

  ErrorPages(RefusalAnswer answer) {
    this.answer = answer;
  }

  @RequestMapping("/error")
  Object error(HttpServletRequest request) {
    var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    boolean expired = request.getAttribute(RefusalAnswer.PAGE_EXPIRED) != null;
    var refusal =
        Refusal.of(
            expired
                ? WebRefusal.PAGE_EXPIRED
                : refusal(status instanceof Integer code ? code : 404));
    return answer.of(
        refusal,
        request,
        path == null ? request.getRequestURI() : path.toString(),
        HttpHeaders.EMPTY);
  }

  private static WebRefusal refusal(int status) {
    return switch (status) {
      case 400 -> WebRefusal.MALFORMED;
      case 401 -> WebRefusal.NOT_SIGNED_IN;
      case 403 -> WebRefusal.FORBIDDEN;
      case 404 -> WebRefusal.NOT_FOUND;
      case 405 -> WebRefusal.METHOD_NOT_ALLOWED;
      case 406 -> WebRefusal.NOT_ACCEPTABLE;
      case 413 -> WebRefusal.FILE_TOO_LARGE;
      case 415 -> WebRefusal.UNSUPPORTED_FORM;
      default -> WebRefusal.INTERNAL;
    };
  }
}
