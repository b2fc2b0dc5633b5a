package org.relieflink.platform.packs.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.PackCase;
import org.relieflink.law.PackDifference;
import org.relieflink.law.PackTrial;
import org.relieflink.law.YamlProblem;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.approval.Approval;
import org.relieflink.platform.packs.PackCheck;
import org.relieflink.platform.packs.PackCompared;
import org.relieflink.platform.packs.PackVersion;
import org.relieflink.platform.packs.Packs;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 规则包的接口。 Own packs for programs: list, check, draft, review, release, difference, trial. */
@RestController
class PackApi {
  private final Packs packs;
  private final CurrentOfficer current;

  PackApi(Packs packs, CurrentOfficer current) {
    this.packs = packs;
    this.current = current;
  }

  /** 规则包全文。 */
  record Text(@Nullable String yaml) {
    String given() {
      return yaml == null ? "" : yaml;
    }
  }

  /** 理由。 */
  record Said(@Nullable String words) {
    String given() {
      return words == null ? "" : words.strip();
    }
  }

  /** 一版。 */
  record Shown(
      String id,
      int number,
      String pack,
      String version,
      String title,
      String effectiveFrom,
      String state,
      String digest,
      String madeBy,
      @Nullable String reviewedBy,
      @Nullable String releasedBy,
      @Nullable Instant releasedAt,
      @Nullable String endedOn) {
    static Shown of(PackVersion one) {
      PackVersion.Step reviewed = one.reviewed();
      PackVersion.Step released = one.released();
      PackVersion.Ended ended = one.ended();
      return new Shown(
          Long.toString(one.id()),
          one.number(),
          one.packId(),
          one.version(),
          one.title(),
          one.from().toString(),
          one.state().name(),
          one.digest(),
          one.made().by(),
          reviewed == null ? null : reviewed.by(),
          released == null ? null : released.by(),
          released == null ? null : released.at(),
          ended == null ? null : ended.on().toString());
    }
  }

  /** 一处要改：哪一行、哪里错、应当怎么写。 */
  record Problem(String file, int line, int column, String path, String sentence, String nextStep) {
    static Problem of(YamlProblem one) {
      return new Problem(
          one.file(), one.line(), one.column(), one.path(), one.sentence(), one.nextStep());
    }
  }

  /** 一个试例。 */
  record Case(String name, String expected, String got, String told, boolean right) {
    static Case of(PackCase.Ran ran) {
      return new Case(ran.one().name(), ran.one().expected(), ran.got(), ran.told(), ran.right());
    }
  }

  /** 查的结果。 */
  record Checked(List<Problem> problems, List<Case> cases, boolean right) {
    static Checked of(PackCheck check) {
      return new Checked(
          check.problems().stream().map(Problem::of).toList(),
          check.cases().stream().map(Case::of).toList(),
          check.right());
    }
  }

  /** 一版的全部。 */
  record Full(Shown version, String yaml, Checked check) {}

  /** 一处改动。 */
  record Change(String name, @Nullable String before, @Nullable String after, String sentence) {
    static Change of(PackDifference one) {
      return new Change(one.name(), one.before(), one.after(), one.sentence());
    }
  }

  /** 和哪一版比、改了什么。 */
  record Compared(String before, String after, List<Change> changes) {
    static Compared of(PackCompared one) {
      return new Compared(
          one.before().id() + " " + one.before().version(),
          one.after().id() + " " + one.after().version(),
          one.changes().stream().map(Change::of).toList());
    }
  }

  /** 试算的结果。 */
  record Tried(
      int cases,
      long winners,
      long losers,
      long same,
      int refused,
      int elsewhere,
      int unreadable,
      String currency,
      long beforeFen,
      long afterFen,
      Map<String, Integer> reasons,
      List<Changed> changes) {
    static Tried of(PackTrial one) {
      return new Tried(
          one.cases().size(),
          one.winners(),
          one.losers(),
          one.same(),
          one.refusedCases(),
          one.elsewhere(),
          one.unreadable(),
          "CNY",
          one.beforeFen(),
          one.afterFen(),
          one.refused(),
          one.cases().stream().map(Changed::of).toList());
    }
  }

  /** 一份建议的前后。 */
  record Changed(String proposal, long beforeFen, long afterFen) {
    static Changed of(PackTrial.Case one) {
      return new Changed(Long.toString(one.id()), one.beforeFen(), one.afterFen());
    }
  }

  /** 请求。 */
  record Asked(String approval, String state, int missing) {
    static Asked of(Approval one) {
      return new Asked(Long.toString(one.id()), one.state().name(), one.missingPersons());
    }
  }

  @GetMapping("/api/v1/packs")
  List<Shown> list() {
    return packs.list(current.get()).stream().map(Shown::of).toList();
  }

  /** Keeps nothing. */
  @PostMapping("/api/v1/packs/check")
  Checked check(@RequestBody Text text) {
    return Checked.of(packs.check(current.get(), text.given()));
  }

  @PostMapping("/api/v1/packs")
  @ResponseStatus(HttpStatus.CREATED)
  Shown draft(@RequestBody Text text) {
    return Shown.of(packs.draft(current.get(), text.given()).orThrow());
  }

  @GetMapping("/api/v1/packs/{id}")
  Full show(@PathVariable long id) {
    PackVersion version = packs.find(current.get(), id).orThrow();
    return new Full(Shown.of(version), version.yaml(), Checked.of(packs.check(version)));
  }

  @GetMapping("/api/v1/packs/{id}/difference")
  Compared difference(
      @PathVariable long id, @RequestParam(name = "with", required = false) @Nullable Long with) {
    return Compared.of(packs.difference(current.get(), id, with).orThrow());
  }

  @GetMapping("/api/v1/packs/{id}/what-if")
  Tried trial(@PathVariable long id) {
    return Tried.of(packs.trial(current.get(), id).orThrow());
  }

  @PostMapping("/api/v1/packs/{id}/review")
  Shown review(@PathVariable long id) {
    return Shown.of(packs.review(current.get(), id).orThrow());
  }

  @PostMapping("/api/v1/packs/{id}/ask")
  Asked ask(@PathVariable long id, @RequestBody Said said) {
    return Asked.of(packs.ask(current.get(), id, said.given()).orThrow());
  }

  @PostMapping("/api/v1/packs/{id}/release")
  Shown release(@PathVariable long id) {
    return Shown.of(packs.release(current.get(), id).orThrow());
  }

  @PostMapping("/api/v1/packs/{id}/withdraw")
  Shown withdraw(@PathVariable long id, @RequestBody Said said) {
    return Shown.of(packs.withdraw(current.get(), id, said.given()).orThrow());
  }
}
