package org.relieflink.platform.document.internal;

import java.time.LocalDate;
import java.util.List;
import org.relieflink.platform.document.DocumentSigner;
import org.relieflink.platform.document.DocumentSigner.Signed;
import org.springframework.stereotype.Component;

/** 用哪一个签章：the office's own, and the test signer only where there is none. */
@Component
class Signers {
  private static final String FORM = "relief-document-signature/1";

  private final DocumentSigner signer;
  private final List<DocumentSigner> all;

  Signers(List<DocumentSigner> all) {
    List<DocumentSigner> own = all.stream().filter(one -> !(one instanceof TestSigner)).toList();
    if (own.size() > 1) {
      throw new IllegalStateException("document: two signers");
    }
    this.all = List.copyOf(all);
    this.signer = own.isEmpty() ? all.get(0) : own.get(0);
  }

  /** What is bound together: the organ, the number, the day and the contents. */
  static String text(String place, String number, LocalDate day, String hash) {
    return String.join("\n", FORM, place, number, day.toString(), hash);
  }

  Signed sign(String text) {
    return signer.sign(text);
  }

  /** By any of them: a seal that came later takes nothing from what was signed before. */
  boolean verifies(String text, Signed signed) {
    return all.stream().anyMatch(one -> one.verifies(text, signed));
  }
}
