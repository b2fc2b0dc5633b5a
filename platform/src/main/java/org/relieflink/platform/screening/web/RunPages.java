package org.relieflink.platform.screening.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.problem.FieldProblem;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.ProblemTexts;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.screening.RunStarted;
import org.relieflink.platform.screening.ScreeningRefusal;
import org.relieflink.platform.screening.internal.StartRun;
import org.relieflink.platform.screening.internal.TakeList;
import org.relieflink.platform.screening.internal.store.ListStore;
import org.relieflink.platform.screening.internal.store.RunStore;
import org.relieflink.platform.screening.internal.store.StoredList;
import org.relieflink.platform.vault.MemoryFolder.ClearFile;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 名单和碰撞任务的页面。 Lists are handed in here and runs are started, watched and read. */
@Controller
class RunPages {
  private final RunDesk desk;
  private final TakeList takeList;
  private final StartRun startRun;
  private final ListStore lists;
  private final RunStore runs;
  private final Sheets sheets;
  private final CurrentOfficer current;
  private final ProblemTexts problems;
  private final Texts texts;

  RunPages(
      RunDesk desk,
      TakeList takeList,
      StartRun startRun,
      ListStore lists,
      RunStore runs,
      Sheets sheets,
      CurrentOfficer current,
      ProblemTexts problems,
      Texts texts) {
    this.desk = desk;
    this.takeList = takeList;
    this.startRun = startRun;
    this.lists = lists;
    this.runs = runs;
    this.sheets = sheets;
    this.current = current;
    this.problems = problems;
    this.texts = texts;
  }

  @GetMapping("/screening/runs")
  String runs(Model model) {
    model.addAttribute("desk", desk.view());
    return "screening/runs";
  }

  @PostMapping("/screening/lists")
  String take(
      @RequestParam("file") MultipartFile file,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate asOf,
      Model model)
      throws IOException {
    Outcome<StoredList> taken = take(file, asOf == null ? texts.today() : asOf);
    if (taken instanceof Outcome.Refused<StoredList> refused) {
      return refusedTo(model, "file", refused.refusal());
    }
    return "redirect:/screening/lists/" + taken.orThrow().id();
  }

  private Outcome<StoredList> take(MultipartFile file, LocalDate asOf) throws IOException {
    try (ClearFile copy = takeList.room()) {
      file.transferTo(copy.path());
      return takeList.take(copy.path(), bareName(file), asOf, current.get());
    }
  }

  /** Browsers send a bare name; others may send a path. */
  static String bareName(MultipartFile file) {
    String name = file.getOriginalFilename();
    String text = name == null || name.isBlank() ? "list" : name.replace('\\', '/');
    return text.substring(text.lastIndexOf('/') + 1);
  }

  @PostMapping("/screening/runs")
  String start(@RequestParam(required = false) @Nullable Long list, Model model) {
    Outcome<RunStarted> started = startRun.start(list, current.get());
    if (started instanceof Outcome.Refused<RunStarted> refused) {
      return refusedTo(model, "start", refused.refusal());
    }
    return "redirect:/jobs/" + started.orThrow().jobId();
  }

  private String refusedTo(Model model, String field, Refusal refusal) {
    model.addAttribute("problems", List.of(new FieldProblem(field, problems.detail(refusal))));
    model.addAttribute("desk", desk.view());
    return "screening/runs";
  }

  @GetMapping("/screening/lists/{id}")
  String list(@PathVariable long id, Model model) {
    model.addAttribute("list", desk.list(find(id)));
    return "screening/list";
  }

  private StoredList find(long id) {
    return lists
        .find(id)
        .orElseThrow(() -> Refusal.of(ScreeningRefusal.LIST_UNKNOWN).asException());
  }

  @GetMapping("/screening/lists/{id}/bad-rows.xlsx")
  ResponseEntity<byte[]> badRows(@PathVariable long id) {
    return sheets.badRows(find(id));
  }

  @GetMapping("/screening/runs/{id}")
  String run(@PathVariable long id, Model model) {
    model.addAttribute(
        "run",
        desk.run(
            runs.find(id)
                .orElseThrow(() -> Refusal.of(ScreeningRefusal.RUN_UNKNOWN).asException())));
    return "screening/run";
  }
}
