package org.relieflink.platform.pool.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.pool.ImportBatch;
import org.relieflink.platform.pool.ImportCounts;
import org.relieflink.platform.pool.ImportStatus;
import org.relieflink.platform.pool.internal.ReaderLocale;
import org.relieflink.platform.pool.internal.check.Reason.Family;
import org.relieflink.platform.pool.internal.contract.Contract;
import org.relieflink.platform.pool.internal.contract.ContractBook;
import org.relieflink.platform.pool.internal.run.FaultTexts;
import org.relieflink.platform.pool.internal.run.ImportDesk;
import org.relieflink.platform.pool.internal.run.RepeatLimits;
import org.relieflink.platform.pool.internal.store.Publication;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 组装结果页。 Puts the result page together. */
@Component
class ResultModel {
  private final ImportDesk desk;
  private final FaultTexts texts;
  private final ContractBook book;
  private final Publication publication;
  private final MessageSource messages;
  private final RepeatLimits limits;

  ResultModel(
      ImportDesk desk,
      FaultTexts texts,
      ContractBook book,
      Publication publication,
      MessageSource messages,
      RepeatLimits limits) {
    this.limits = limits;
    this.desk = desk;
    this.texts = texts;
    this.book = book;
    this.publication = publication;
    this.messages = messages;
  }

  ResultView of(ImportBatch batch, @Nullable String family, long offset) {
    @Nullable Family chosen = family(family);
    return new ResultView(
        batch,
        texts.refusal(batch),
        ResultView.seconds(batch),
        ResultView.size(batch.file().sizeBytes()),
        ResultView.share(batch),
        ResultView.share(desk.previous(batch).orElse(null)),
        desk.later(batch).map(ImportBatch::number).orElse(""),
        desk.faults(batch, chosen, Math.max(0, offset)),
        FacetLine.of(
            desk.facets(batch), batch.counts().bad(), chosen == null ? null : chosen.name()));
  }

  /** Why a checked batch waits; empty for every other. */
  String hold(ImportBatch batch) {
    String contractId = batch.contractId();
    if (batch.status() != ImportStatus.CHECKED || contractId == null) {
      return "";
    }
    Contract contract = book.get(contractId);
    ImportCounts counts = batch.counts();
    long live = publication.live(contract);
    long moved = counts.changed() + counts.ended();
    if (live > 0 && moved * 100 > live * book.holdPercent()) {
      return text("pool.checked.much", moved, live, book.holdPercent());
    }
    Optional<RepeatLimits.Held> repeats = limits.held(batch);
    if (repeats.isPresent()) {
      RepeatLimits.Held held = repeats.get();
      return text(held.messageKey(), held.rows(), held.read(), held.percent());
    }
    return text(batch.askFirst() ? "pool.checked.ask" : "pool.checked.older");
  }

  private String text(String key, Object... arguments) {
    return messages.getMessage(key, arguments, ReaderLocale.now());
  }

  private static @Nullable Family family(@Nullable String name) {
    List<Family> found =
        Arrays.stream(Family.values()).filter(family -> family.name().equals(name)).toList();
    return found.isEmpty() ? null : found.get(0);
  }
}
