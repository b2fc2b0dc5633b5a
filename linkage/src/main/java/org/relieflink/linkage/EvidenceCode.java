package org.relieflink.linkage;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * 一条命中的依据，压成几十个字节。 The evidence of a hit in some dozens of bytes: the outcome of every field, and
 * of the weights only what the model does not say (how common a name, village or phone is). From it
 * and the same model the evidence comes back exactly, weight for weight and label for label,
 * without the pool; evidence of another model is refused.
 *
 * <p>Byte 0 is the version of the form, bytes 1 to 4 the fingerprint of the model. No personal data
 * is in it: what the two sides say ({@link EvidenceTexts}) is taken from where it is kept.
 */
public final class EvidenceCode {
  static final byte VERSION = 1;
  static final int HEAD = 5;

  private final byte[] bytes;

  private EvidenceCode(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Packs evidence.
   *
   * @param evidence as a {@link Hit} of this model carries it
   * @throws IllegalArgumentException if it is not evidence of this model
   */
  public static EvidenceCode of(List<Evidence> evidence, LinkageModel model) {
    return new EvidenceCode(new EvidenceEncoder(model).encode(evidence));
  }

  /** What {@link #bytes} gave. */
  public static EvidenceCode ofBytes(byte[] bytes) {
    return new EvidenceCode(bytes.clone());
  }

  /**
   * What {@link #text} gave.
   *
   * @throws IllegalArgumentException if it is no such text
   */
  public static EvidenceCode parse(String text) {
    try {
      return new EvidenceCode(Base64.getUrlDecoder().decode(text));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("依据代码不是有效的 Base64 文本", e);
    }
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /** In letters, digits, - and _. */
  public String text() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * The evidence, the texts of both sides left out.
   *
   * @throws IllegalArgumentException if it was made with another model, or is damaged; says which
   */
  public List<Evidence> evidence(LinkageModel model) {
    return evidence(model, EvidenceTexts.NONE);
  }

  /** As {@link #evidence(LinkageModel)}, with what both sides say. */
  public List<Evidence> evidence(LinkageModel model, EvidenceTexts texts) {
    return new EvidenceDecoder(bytes, model).decode(texts);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EvidenceCode code && Arrays.equals(bytes, code.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return text();
  }
}
