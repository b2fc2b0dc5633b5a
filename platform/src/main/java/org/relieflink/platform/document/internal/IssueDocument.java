package org.relieflink.platform.document.internal;

import java.time.Instant;
import java.time.LocalDate;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.document.Document;
import org.relieflink.platform.document.DocumentMove;
import org.relieflink.platform.document.internal.DocumentWriting.Next;
import org.springframework.stereotype.Component;

/**
 * 签发：number, signature and step stand or fall together, of one moment; within the caller's
 * transaction.
 */
@Component
class IssueDocument {
  private final DocumentWriting writing;
  private final DocumentRules rules;
  private final Signers signers;

  IssueDocument(DocumentWriting writing, DocumentRules rules, Signers signers) {
    this.writing = writing;
    this.rules = rules;
    this.signers = signers;
  }

  void issue(Officer officer, Document document, DocumentMove move) {
    String place = document.whose().unit().place();
    Instant at = writing.now();
    LocalDate day = DocumentWriting.day(at);
    int nth = writing.next(place, document.series(), day.getYear());
    String number =
        rules.number(rules.organ(place).orElseThrow(), document.series(), day.getYear(), nth);
    Next next = Next.after(document);
    String text = Signers.text(place, number, day, next.hash());
    writing.number(document, day.getYear(), nth, number);
    writing.signature(next, text, signers.sign(text), at);
    writing.step(officer, next, move, at);
  }
}
