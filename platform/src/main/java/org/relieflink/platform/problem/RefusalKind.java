package org.relieflink.platform.problem;

/** 拒绝的种类：the cause class of a refusal, with the HTTP status that says the same. */
public enum RefusalKind {
  /** The request is not understood: wrong shape, wrong type, unknown key. */
  BAD_REQUEST(400),
  /** Nobody is signed in. */
  NOT_SIGNED_IN(401),
  /** Signed in, but not allowed. */
  FORBIDDEN(403),
  /** There is no such thing, or not for this officer. */
  NOT_FOUND(404),
  /** This method does not exist here. */
  METHOD_NOT_ALLOWED(405),
  /** No answer in the asked form. */
  NOT_ACCEPTABLE(406),
  /** Somebody was faster, or it was done already. */
  CONFLICT(409),
  /** More bytes than the configured limit. */
  TOO_LARGE(413),
  /** The form of the request body is not taken here. */
  UNSUPPORTED_FORM(415),
  /** Understood, but the content breaks a rule. */
  UNPROCESSABLE(422),
  /** Too many at once; try again later. */
  BUSY(429),
  /** Our own mistake. */
  INTERNAL(500);

  private final int status;

  RefusalKind(int status) {
    this.status = status;
  }

  public int status() {
    return status;
  }
}
