package org.relieflink.platform.problem;

/** 通用拒绝：refusals that belong to no capability: the shape of requests, sign-in, our own errors. */
public enum WebRefusal implements RefusalCode {
  MALFORMED(RefusalKind.BAD_REQUEST),
  UNKNOWN_KEY(RefusalKind.BAD_REQUEST),
  WRONG_TYPE(RefusalKind.BAD_REQUEST),
  MISSING_PARAMETER(RefusalKind.BAD_REQUEST),
  INVALID_FIELDS(RefusalKind.UNPROCESSABLE),
  NOT_SIGNED_IN(RefusalKind.NOT_SIGNED_IN),
  FORBIDDEN(RefusalKind.FORBIDDEN),
  PAGE_EXPIRED(RefusalKind.FORBIDDEN),
  NOT_FOUND(RefusalKind.NOT_FOUND),
  METHOD_NOT_ALLOWED(RefusalKind.METHOD_NOT_ALLOWED),
  NOT_ACCEPTABLE(RefusalKind.NOT_ACCEPTABLE),
  FILE_TOO_LARGE(RefusalKind.TOO_LARGE),
  UNSUPPORTED_FORM(RefusalKind.UNSUPPORTED_FORM),
  INTERNAL(RefusalKind.INTERNAL);

  private final RefusalKind kind;

  WebRefusal(RefusalKind kind) {
    this.kind = kind;
  }

  @Override
  public String capability() {
    return "problem";
  }

  @Override
  public RefusalKind kind() {
    return kind;
  }
}
