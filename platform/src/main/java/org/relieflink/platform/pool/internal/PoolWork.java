package org.relieflink.platform.pool.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.WorkFigure;
import org.relieflink.platform.access.WorkItem;
import org.relieflink.platform.access.WorkPanel;
import org.relieflink.platform.access.WorkSource;
import org.relieflink.platform.pool.ImportBatch;
import org.relieflink.platform.pool.ImportStatus;
import org.relieflink.platform.pool.SourceStatus;
import org.relieflink.platform.pool.SourceStatus.Freshness;
import org.relieflink.platform.pool.internal.run.Permission;
import org.relieflink.platform.pool.internal.store.Batches;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 待办里的数据：等人点头的导入，旧了的名单。 Imports that wait for a person, and how fresh the lists are. */
@Component
@Order(10)
class PoolWork implements WorkSource {
  private static final int LOOKED_AT = 100;

  private final Batches batches;
  private final Sources sources;
  private final MessageSource messages;

  private final Permission permission;

  PoolWork(Batches batches, Sources sources, MessageSource messages, Permission permission) {
    this.permission = permission;
    this.batches = batches;
    this.sources = sources;
    this.messages = messages;
  }

  @Override
  public List<WorkItem> items(Officer officer, Instant now) {
    if (!permission.mayLoad(officer)) {
      return List.of();
    }
    List<WorkItem> items = new ArrayList<>();
    for (ImportBatch batch : batches.latest(null, LOOKED_AT)) {
      if (batch.status() == ImportStatus.NEEDS_CHOICE) {
        items.add(item(batch, "pool.work.choose"));
      } else if (batch.status() == ImportStatus.CHECKED) {
        items.add(item(batch, "pool.work.accept"));
      } else if (batch.status() == ImportStatus.INTERRUPTED) {
        items.add(item(batch, "pool.work.interrupted"));
      }
    }
    return items;
  }

  private WorkItem item(ImportBatch batch, String key) {
    return new WorkItem(
        text("pool.work.kind"),
        text(key, batch.shownTitle()),
        batch.number() + "·" + batch.file().uploader(),
        null,
        "/pool/imports/" + batch.id(),
        text("pool.work.action"),
        1);
  }

  @Override
  public List<WorkFigure> figures(Officer officer, Instant now) {
    List<SourceStatus> visible = sources.visibleTo(officer);
    long records =
        visible.stream().filter(s -> !s.context()).mapToLong(SourceStatus::records).sum();
    String note =
        visible.stream()
            .map(SourceStatus::asOf)
            .filter(Objects::nonNull)
            .max(java.util.Comparator.naturalOrder())
            .map(day -> text("pool.work.figure.note", day.toString()))
            .orElseGet(() -> text("pool.work.figure.none"));
    return List.of(
        new WorkFigure(
            text("pool.work.figure"),
            String.format(java.util.Locale.ROOT, "%,d", records),
            text("pool.source.records.unit"),
            note,
            "/pool"));
  }

  @Override
  public List<WorkPanel> panels(Officer officer, Instant now) {
    List<WorkPanel.Row> rows =
        sources.visibleTo(officer).stream()
            .filter(source -> source.freshness() != Freshness.FRESH)
            .limit(8)
            .map(this::row)
            .toList();
    return rows.isEmpty()
        ? List.of()
        : List.of(new WorkPanel("fresh", text("pool.work.panel"), rows));
  }

  private WorkPanel.Row row(SourceStatus source) {
    boolean stale = source.freshness() == Freshness.STALE;
    String note = stale ? text("pool.source.days", source.ageDays()) : source.departmentName();
    return new WorkPanel.Row(
        source.title(),
        note,
        stale ? "bad" : "todo",
        text(source.freshness().messageKey()),
        "/pool");
  }

  private String text(String key, Object... arguments) {
    return messages.getMessage(key, arguments, ReaderLocale.now());
  }
}
