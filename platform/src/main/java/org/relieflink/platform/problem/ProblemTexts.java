package org.relieflink.platform.problem;

import java.net.URI;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** 拒绝的文字：the sentences of a refusal in the reader's language, and its problem+json. */
@Component
public class ProblemTexts {
  private final MessageSource messages;

  ProblemTexts(MessageSource messages) {
    this.messages = messages;
  }

  public String title(Refusal refusal) {
    return text(refusal, "title");
  }

  /** What happened and the next step. */
  public String detail(Refusal refusal) {
    return text(refusal, "detail");
  }

  private String text(Refusal refusal, String part) {
    String key = refusal.code().messageKey() + "." + part;
    return messages.getMessage(key, refusal.arguments().toArray(), LocaleContextHolder.getLocale());
  }

  /** RFC 9457, with the stable code and every field problem. */
  public ProblemDetail problem(Refusal refusal, String path) {
    var status = HttpStatusCode.valueOf(refusal.code().kind().status());
    var problem = ProblemDetail.forStatusAndDetail(status, detail(refusal));
    problem.setType(URI.create("urn:relieflink:problem:" + refusal.code().code()));
    problem.setTitle(title(refusal));
    problem.setInstance(URI.create(path));
    problem.setProperty("code", refusal.code().code());
    problem.setProperty("errors", refusal.fields());
    return problem;
  }
}
