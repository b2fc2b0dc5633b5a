package org.relieflink.platform.sharing.internal;

import java.util.List;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.pool.RecordNote;
import org.relieflink.platform.pool.RecordNotes;
import org.relieflink.platform.sharing.Correction;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** 记录上的更正请求：says on a record that a correction is waited for. */
@Component
class CorrectionNotes implements RecordNotes {
  private final CorrectionStore store;
  private final FactBook book;
  private final MessageSource messages;

  CorrectionNotes(CorrectionStore store, FactBook book, MessageSource messages) {
    this.store = store;
    this.book = book;
    this.messages = messages;
  }

  @Override
  public List<RecordNote> of(Officer officer, String recordId) {
    return store.openOn(officer, recordId).stream().map(this::note).toList();
  }

  private RecordNote note(Correction one) {
    String text =
        messages.getMessage(
            "sharing.note." + one.state(),
            new Object[] {label(one), book.nameOf(one.asked().line()), one.dueOn().toString()},
            LocaleContextHolder.getLocale());
    return new RecordNote(text, "/corrections/" + one.id(), true);
  }

  /** A field that every list has is called the same everywhere. */
  private String label(Correction one) {
    return one.label().equals(one.field())
        ? messages.getMessage("sharing.field." + one.field(), null, LocaleContextHolder.getLocale())
        : one.label();
  }
}
