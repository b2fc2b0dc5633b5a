package org.relieflink.platform.care.web;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.care.CareRefusal;
import org.relieflink.platform.care.GreenChannels;
import org.relieflink.platform.care.GreenChannels.Ask;
import org.relieflink.platform.care.GreenChannels.Green;
import org.relieflink.platform.care.GreenChannels.Order;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.relief.ReliefCase;
import org.relieflink.platform.relief.ReliefCases;
import org.relieflink.platform.transfer.Transfer;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 绿色通道的接口：what is ready to be asked, and drafting it. */
@RestController
class GreenApi {
  private static final String KEY = "Idempotency-Key";
  private static final String PATH = "/api/v1/relief-cases/{id}/green-channel";

  private final GreenChannels channels;
  private final ReliefCases cases;
  private final CurrentOfficer current;

  GreenApi(GreenChannels channels, ReliefCases cases, CurrentOfficer current) {
    this.channels = channels;
    this.cases = cases;
    this.current = current;
  }

  /** 一件移送。 */
  record Made(String id, String number, String state) {
    static Made of(Transfer one) {
      return new Made(Long.toString(one.id()), one.number(), one.state().name());
    }
  }

  /** 一个案件的；green 为 false 的不在绿色通道里。 */
  record Shown(
      boolean green,
      @Nullable LocalDate reviewBy,
      boolean reviewed,
      boolean late,
      List<Ask> asks,
      List<Made> made) {
    static Shown of(Green one) {
      return new Shown(
          true,
          one.reviewBy(),
          one.reviewed(),
          one.late(),
          one.asks(),
          one.made().stream().map(Made::of).toList());
    }
  }

  @GetMapping(PATH)
  Shown show(@PathVariable long id) {
    ReliefCase one =
        cases
            .find(current.get(), id)
            .orElseThrow(() -> Refusal.of(CareRefusal.UNKNOWN).asException());
    return channels
        .of(current.get(), one)
        .map(Shown::of)
        .orElseGet(() -> new Shown(false, null, false, false, List.of(), List.of()));
  }

  /** 要拟的；lines 空着 = 全部；sexual 空着 = 没有答，不收。 */
  record Wanted(@Nullable List<String> lines, @Nullable Boolean sexual, @Nullable String words) {
    @Override
    public String toString() {
      return "Wanted" + lines;
    }
  }

  @PostMapping(PATH)
  @ResponseStatus(HttpStatus.CREATED)
  List<Made> draft(
      @PathVariable long id,
      @RequestHeader(name = KEY, required = false) @Nullable String key,
      @RequestBody Wanted wanted) {
    var lines = new HashSet<>(Objects.requireNonNullElse(wanted.lines, List.<String>of()));
    lines.removeIf(Objects::isNull);
    String words = Objects.requireNonNullElse(wanted.words, "");
    var order = new Order(lines, wanted.sexual, words, Objects.requireNonNullElse(key, ""));
    return channels.draft(current.get(), id, order).orThrow().stream().map(Made::of).toList();
  }
}
