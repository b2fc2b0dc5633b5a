package org.relieflink.platform.exchange.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.exchange.Deliveries;
import org.relieflink.platform.exchange.Delivery;
import org.relieflink.platform.exchange.DeliveryFault;
import org.relieflink.platform.exchange.DeliveryState;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.pool.ListFace;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** 送达的页面和接口：what came by the folder and what became of it. */
@Controller
class DeliveryPages {
  private final Deliveries deliveries;
  private final HardshipPool pool;
  private final CurrentOfficer current;
  private final DeliveryTexts texts;

  DeliveryPages(
      Deliveries deliveries, HardshipPool pool, CurrentOfficer current, DeliveryTexts texts) {
    this.deliveries = deliveries;
    this.pool = pool;
    this.current = current;
    this.texts = texts;
  }

  /** 一行。 */
  record Line(
      String department,
      String file,
      String sequence,
      long missing,
      String state,
      String tag,
      String why,
      String href,
      String at) {}

  @GetMapping("/pool/deliveries")
  String list(@RequestParam(required = false) @Nullable Long before, Model model) {
    List<Delivery> rows = rows(before);
    Map<String, String> names =
        pool.lists().stream()
            .collect(
                Collectors.toMap(
                    ListFace::department, ListFace::departmentName, (one, other) -> one));
    model.addAttribute("lines", rows.stream().map(one -> line(one, names)).toList());
    model.addAttribute("watching", deliveries.watching());
    String next = next(rows);
    model.addAttribute("older", next == null ? "" : "/pool/deliveries?before=" + next);
    return "exchange/deliveries";
  }

  private List<Delivery> rows(@Nullable Long before) {
    return deliveries.list(current.get(), before == null ? Long.MAX_VALUE : before);
  }

  private static @Nullable String next(List<Delivery> rows) {
    return rows.size() < Deliveries.MOST ? null : Long.toString(rows.get(rows.size() - 1).id());
  }

  private Line line(Delivery one, Map<String, String> names) {
    @Nullable DeliveryFault fault = one.fault();
    @Nullable Long sequence = one.sequence();
    @Nullable Long batch = one.batchId();
    return new Line(
        names.getOrDefault(one.department(), one.department()),
        one.fileName(),
        sequence == null ? "" : Long.toString(sequence),
        one.missing(),
        texts.say("state." + one.state().name()),
        tag(one.state()),
        fault == null ? "" : texts.say("why." + fault.name()),
        batch == null ? "" : "/pool/imports/" + batch,
        texts.minute(one.takenAt()));
  }

  private static String tag(DeliveryState state) {
    return switch (state) {
      case TAKEN -> "doing";
      case PUBLISHED -> "good";
      case WAITING -> "todo";
      case REFUSED, QUARANTINED -> "bad";
    };
  }

  /** 一次送达。 */
  record Shown(
      String id,
      String department,
      String fileName,
      @Nullable Long sequence,
      @Nullable Long rows,
      long missing,
      String state,
      @Nullable String fault,
      @Nullable String importId,
      Instant takenAt,
      @Nullable Instant endedAt) {
    static Shown of(Delivery one) {
      @Nullable DeliveryFault fault = one.fault();
      @Nullable Long batch = one.batchId();
      return new Shown(
          Long.toString(one.id()),
          one.department(),
          one.fileName(),
          one.sequence(),
          one.rows(),
          one.missing(),
          one.state().name(),
          fault == null ? null : fault.name(),
          batch == null ? null : Long.toString(batch),
          one.takenAt(),
          one.endedAt());
    }
  }

  /** 一页。 */
  record Listed(List<Shown> items, @Nullable String nextBefore) {}

  @GetMapping("/api/v1/deliveries")
  @ResponseBody
  Listed all(@RequestParam(required = false) @Nullable Long before) {
    List<Delivery> rows = rows(before);
    return new Listed(rows.stream().map(Shown::of).toList(), next(rows));
  }
}
