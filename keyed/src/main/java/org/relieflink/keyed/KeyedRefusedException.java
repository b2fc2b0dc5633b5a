package org.relieflink.keyed;

/** 不能继续：原因和句子里要填的词。 A verb cannot go on; no part ever holds a value of a person. */
public final class KeyedRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final Refusal refusal;
  private final transient Object[] parts;

  KeyedRefusedException(Refusal refusal, Object... parts) {
    super(refusal.name());
    this.refusal = refusal;
    this.parts = parts;
  }

  public Refusal refusal() {
    return refusal;
  }

  Object[] parts() {
    return parts;
  }
}
