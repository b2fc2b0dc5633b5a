package org.relieflink.platform.document.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Actor;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.document.Document;
import org.relieflink.platform.document.DocumentKind;
import org.relieflink.platform.document.DocumentSubject;
import org.relieflink.platform.document.DocumentSubject.Known;
import org.relieflink.platform.document.SubjectRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 谁管哪种来源：rights on papers follow their subjects; who answers for none shows none. */
@Component
class SubjectBook {
  private final Map<String, DocumentSubject> sources;
  private final JdbcClient jdbc;

  SubjectBook(List<DocumentSubject> all, JdbcClient jdbc) {
    this.sources =
        all.stream().collect(Collectors.toMap(DocumentSubject::kind, Function.identity()));
    this.jdbc = jdbc;
  }

  /** Of a paper of a case number alone, the table of rights decides by itself. */
  boolean shows(Officer officer, Document paper) {
    return shows(officer, paper.subject());
  }

  boolean shows(Officer officer, SubjectRef subject) {
    return subject.equals(SubjectRef.CASE) || known(officer, subject).isPresent();
  }

  Optional<Known> known(Officer officer, SubjectRef subject) {
    @Nullable DocumentSubject source = sources.get(subject.kind());
    return source == null ? Optional.empty() : source.find(officer, subject.id());
  }

  Map<String, String> fields(Officer officer, SubjectRef subject, DocumentKind kind) {
    @Nullable DocumentSubject source = sources.get(subject.kind());
    return source == null ? Map.of() : source.fields(officer, subject.id(), kind);
  }

  Map<String, String> persons(Officer officer, SubjectRef subject) {
    @Nullable DocumentSubject source = sources.get(subject.kind());
    return source == null ? Map.of() : source.persons(officer, subject.id());
  }

  boolean ready(Officer officer, SubjectRef subject, DocumentKind kind) {
    @Nullable DocumentSubject source = sources.get(subject.kind());
    return source == null || source.ready(officer, subject.id(), kind);
  }

  Map<String, String> decided(Officer officer, SubjectRef subject, DocumentKind kind) {
    @Nullable DocumentSubject source = sources.get(subject.kind());
    return source == null ? Map.of() : source.decided(officer, subject.id(), kind);
  }

  Map<String, String> computed(Officer officer, SubjectRef subject, DocumentKind kind) {
    @Nullable DocumentSubject source = sources.get(subject.kind());
    return source == null ? Map.of() : source.computed(officer, subject.id(), kind);
  }

  /** Whether anything of it is sealed, also what the officer does not see. */
  boolean sealed(SubjectRef subject, String place, String caseNo) {
    return Actor.asServer(
        () ->
            jdbc.sql("select document.seal_of(?, ?, ?, ?)")
                .params(subject.kind(), subject.id(), place, caseNo)
                .query(Boolean.class)
                .single());
  }
}
