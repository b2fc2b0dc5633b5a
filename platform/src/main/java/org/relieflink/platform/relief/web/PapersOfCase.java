package org.relieflink.platform.relief.web;

import java.util.List;
import java.util.Objects;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.document.Document;
import org.relieflink.platform.document.Documents;
import org.relieflink.platform.relief.CasePapers;
import org.relieflink.platform.relief.ReliefCase;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** 案件页上的文书：what was made of the case, and what can be made of it now. */
@Component("papersOfCase")
class PapersOfCase {
  private final Documents documents;
  private final CurrentOfficer current;
  private final AccessTable table;
  private final MessageSource messages;

  PapersOfCase(
      Documents documents, CurrentOfficer current, AccessTable table, MessageSource messages) {
    this.documents = documents;
    this.current = current;
    this.table = table;
    this.messages = messages;
  }

  /** 一份。 */
  record Made(String href, String title, String number, String state) {}

  /** 一种可以做的。 */
  record Kind(String href, String title) {}

  /** 整块。 */
  record All(boolean open, List<Made> made, List<Kind> kinds) {}

  /** Of another office's case nothing: its papers are that office's. */
  public All of(ReliefCase one) {
    Officer officer = current.get();
    return one.whose().unit().equals(officer.unit()) && table.allows(officer, "GET", "/documents")
        ? of(officer, one)
        : new All(false, List.of(), List.of());
  }

  private All of(Officer officer, ReliefCase one) {
    List<Made> made =
        documents.of(officer, CasePapers.subject(one)).stream().map(this::made).toList();
    List<Kind> kinds =
        table.allows(officer, "GET", "/documents/new")
            ? CasePapers.kinds(one).stream()
                .map(
                    kind ->
                        new Kind(
                            "/documents/new?kind="
                                + kind.code()
                                + "&subject="
                                + CasePapers.KIND
                                + ":"
                                + one.id(),
                            documents.form(kind).title()))
                .toList()
            : List.of();
    return new All(true, made, kinds);
  }

  private Made made(Document paper) {
    return new Made(
        "/documents/" + paper.id(),
        documents.form(paper.kind()).title(),
        Objects.requireNonNullElse(paper.number(), ""),
        Objects.requireNonNull(
            messages.getMessage(
                "document.state." + paper.state(), null, LocaleContextHolder.getLocale())));
  }
}
