package org.relieflink.platform.screening.web;

import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.linkage.CappedBlocks;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.identity.AskedDays;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.screening.RunReport;
import org.relieflink.platform.screening.RunStarted;
import org.relieflink.platform.screening.Screening;
import org.relieflink.platform.screening.ScreeningRefusal;
import org.relieflink.platform.screening.internal.StartRun;
import org.relieflink.platform.screening.internal.TakeList;
import org.relieflink.platform.screening.internal.Veils;
import org.relieflink.platform.screening.internal.engine.LookUpPerson;
import org.relieflink.platform.screening.internal.engine.LookUpPerson.Answer;
import org.relieflink.platform.screening.internal.engine.LookUpPerson.Question;
import org.relieflink.platform.screening.internal.store.StoredList;
import org.relieflink.platform.vault.MemoryFolder.ClearFile;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** 名单、碰撞、查人的接口。 The API for lists, runs and look-ups: ids as text, persons masked. */
@RestController
class ScreeningApi {
  private final TakeList takeList;
  private final StartRun startRun;
  private final Screening screening;
  private final LookUpPerson lookUp;
  private final RunDesk desk;
  private final ApiMasks masks;
  private final Veils veils;
  private final NumberAlerts alerts;
  private final CurrentOfficer current;
  private final Texts texts;

  ScreeningApi(
      TakeList takeList,
      StartRun startRun,
      Screening screening,
      LookUpPerson lookUp,
      RunDesk desk,
      ApiMasks masks,
      Veils veils,
      NumberAlerts alerts,
      CurrentOfficer current,
      Texts texts) {
    this.takeList = takeList;
    this.startRun = startRun;
    this.screening = screening;
    this.lookUp = lookUp;
    this.desk = desk;
    this.masks = masks;
    this.veils = veils;
    this.alerts = alerts;
    this.current = current;
    this.texts = texts;
  }

  /** 收到的名单。 */
  record ListTaken(
      String id,
      String fileName,
      LocalDate asOf,
      int rows,
      int parties,
      int badRows,
      List<Bad> errors) {}

  /** 一行有问题的：only the first hundred; the rest is in the file of bad rows. */
  record Bad(String row, String problems) {}

  @PostMapping(path = "/api/v1/parties", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<ListTaken> takeList(
      @RequestParam("file") MultipartFile file,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate asOf)
      throws IOException {
    try (ClearFile copy = takeList.room()) {
      file.transferTo(copy.path());
      LocalDate day = asOf == null ? texts.today() : asOf;
      StoredList list =
          takeList.take(copy.path(), RunPages.bareName(file), day, current.get()).orThrow();
      return ResponseEntity.created(URI.create("/screening/lists/" + list.id())).body(taken(list));
    }
  }

  private ListTaken taken(StoredList list) {
    return new ListTaken(
        Long.toString(list.id()),
        list.file().name(),
        list.file().asOf(),
        list.rowCount(),
        list.partyCount(),
        list.badRowCount(),
        desk.list(list).badRows().stream()
            .map(line -> new Bad(line.row(), line.problems()))
            .toList());
  }

  /** 开始碰撞的请求：one list, or all parties. */
  record RunOrder(@Nullable String listId) {}

  /** 一次碰撞。 */
  record Run(String id, String state, @Nullable String jobId, Map<String, Object> result) {}

  @PostMapping("/api/v1/runs")
  ResponseEntity<Run> start(@RequestBody(required = false) @Nullable RunOrder order) {
    Long list = order == null || order.listId() == null ? null : number(order.listId());
    RunStarted started = startRun.start(list, current.get()).orThrow();
    return ResponseEntity.status(HttpStatus.ACCEPTED)
        .location(URI.create("/api/v1/runs/" + started.runId()))
        .body(run(screening.findRun(started.runId()).orElseThrow()));
  }

  private static Long number(String id) {
    try {
      return Long.valueOf(id);
    } catch (NumberFormatException notOurs) {
      throw Refusal.of(ScreeningRefusal.LIST_UNKNOWN).asException();
    }
  }

  @GetMapping("/api/v1/runs/{id}")
  Run show(@PathVariable long id) {
    Optional<RunReport> report = screening.findRun(id);
    return run(report.orElseThrow(() -> Refusal.of(ScreeningRefusal.RUN_UNKNOWN).asException()));
  }

  private static Run run(RunReport report) {
    Map<String, Object> result = new java.util.LinkedHashMap<>();
    result.put("startedAt", report.startedAt().toString());
    Optional.ofNullable(report.finishedAt())
        .ifPresent(at -> result.put("finishedAt", at.toString()));
    result.put("modelId", report.modelId());
    result.put("poolRecords", report.poolRecords());
    result.put("poolAsOf", report.poolAsOf());
    result.put("parties", report.parties());
    result.put("partiesHit", report.partiesHit());
    result.put("hits", report.hits());
    result.put("strongHits", report.strongHits());
    result.put("householdHits", report.householdHits());
    result.put("cause", report.cause());
    result.put("goneHits", report.goneHits());
    result.put("cappedBlocks", report.capped().stream().map(ScreeningApi::capped).toList());
    return new Run(Long.toString(report.runId()), report.state(), report.jobId(), result);
  }

  /** 过大的分块：records of them that this key no longer reaches. */
  record Capped(String key, int blocks, int records, int largest, int notCompared, String text) {}

  private static Capped capped(CappedBlocks capped) {
    boolean chinese = Texts.chinese();
    return new Capped(
        chinese ? capped.labelZh() : capped.labelEn(),
        capped.blocks(),
        capped.records(),
        capped.largest(),
        capped.notCompared(),
        chinese ? capped.textZh() : capped.textEn());
  }

  /** 查人的请求。 */
  record LookUpOrder(
      @Nullable String name,
      @Nullable String citizenId,
      @Nullable String birthDate,
      @Nullable String purpose,
      @Nullable String caseNo,
      @Nullable String onDay,
      @Nullable String knownDay) {

    Question question() {
      return new Question(
          Typed.text(name),
          Typed.text(citizenId),
          Typed.text(birthDate),
          Typed.text(purpose),
          Typed.text(caseNo),
          new AskedDays(onDay, knownDay));
    }

    @Override
    public String toString() {
      return "LookUpOrder[masked]";
    }
  }

  /** 查到的。 */
  record LookedUp(
      int total,
      List<ApiMasks.FoundRecord> found,
      Map<String, LocalDate> poolAsOf,
      List<String> alerts) {}

  @PostMapping("/api/v1/look-ups")
  LookedUp lookUp(@RequestBody LookUpOrder order) {
    Question question = order.question();
    Answer answer = lookUp.ask(question, current.get()).orThrow();
    return new LookedUp(
        answer.total(),
        answer.found().stream().map(found -> masks.found(found, question.purpose())).toList(),
        new java.util.TreeMap<>(answer.pool().asOf()),
        alerts.of(answer, veils.overLookUp(current.get(), question.purpose())));
  }
}
