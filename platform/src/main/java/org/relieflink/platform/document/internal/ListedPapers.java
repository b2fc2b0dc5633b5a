package org.relieflink.platform.document.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.document.Document;
import org.relieflink.platform.document.DocumentState;
import org.relieflink.platform.document.Documents;
import org.relieflink.platform.document.SubjectRef;
import org.relieflink.platform.document.internal.DocumentRows.Tally;

/** 看得到的文书：what the tables of rights and the subjects show, found, listed and counted alike. */
final class ListedPapers {
  private final DocumentRows rows;
  private final SubjectBook subjects;

  ListedPapers(DocumentRows rows, SubjectBook subjects) {
    this.rows = rows;
    this.subjects = subjects;
  }

  Optional<Document> find(Officer officer, long id) {
    return rows.find(officer, id).filter(paper -> subjects.shows(officer, paper));
  }

  List<Document> list(Officer officer, DocumentState state) {
    List<Document> shown = new ArrayList<>();
    long before = Long.MAX_VALUE;
    boolean more = true;
    while (more && shown.size() < Documents.MOST) {
      List<Document> next = rows.list(officer, state, before);
      next.stream()
          .filter(paper -> subjects.shows(officer, paper))
          .limit(Documents.MOST - shown.size())
          .forEach(shown::add);
      more = next.size() == Documents.MOST;
      before = more ? next.get(Documents.MOST - 1).id() : before;
    }
    return shown;
  }

  List<Document> of(Officer officer, SubjectRef subject) {
    return rows.of(officer, subject).stream()
        .filter(paper -> subjects.shows(officer, paper))
        .toList();
  }

  Map<DocumentState, Integer> counts(Officer officer) {
    Map<DocumentState, Integer> counts = new EnumMap<>(DocumentState.class);
    shown(officer).forEach(one -> counts.merge(one.state(), one.papers(), Integer::sum));
    return counts;
  }

  int toIssue(Officer officer) {
    return shown(officer).stream()
        .filter(one -> one.state() == DocumentState.CHECKED && one.numbered())
        .mapToInt(Tally::papers)
        .sum();
  }

  /** Counted is what is listed: each subject is asked once. */
  private List<Tally> shown(Officer officer) {
    Map<SubjectRef, Boolean> asked = new HashMap<>();
    return rows.tallies(officer).stream()
        .filter(one -> asked.computeIfAbsent(one.subject(), of -> subjects.shows(officer, of)))
        .toList();
  }
}
