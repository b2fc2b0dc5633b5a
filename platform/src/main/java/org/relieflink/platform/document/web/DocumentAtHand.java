package org.relieflink.platform.document.web;

import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.document.Document;
import org.relieflink.platform.document.DocumentRefusal;
import org.relieflink.platform.document.Documents;
import org.relieflink.platform.problem.Refusal;
import org.springframework.stereotype.Component;

/** 手上的这一份：whose it is comes first, then what was sent with it. */
@Component
class DocumentAtHand {
  private final Documents documents;
  private final CurrentOfficer current;
  private final Reach reach;

  DocumentAtHand(Documents documents, CurrentOfficer current, Reach reach) {
    this.documents = documents;
    this.current = current;
    this.reach = reach;
  }

  /** For reading; what is not there and what is not for this officer answer alike. */
  Document read(long id) {
    return documents
        .find(current.get(), id)
        .orElseThrow(() -> Refusal.of(DocumentRefusal.UNKNOWN).asException());
  }

  /** Whoever acts on it; gives the officer. */
  Officer acting(long id, Need need) {
    Document document = read(id);
    if (!reach.covers(current.get(), need, document.whose())) {
      throw Refusal.of(DocumentRefusal.NOT_FOR_ROLE).asException();
    }
    return current.get();
  }
}
