package org.relieflink.platform.pool.web;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.pool.ContractOutline;
import org.relieflink.platform.pool.ListTrial;
import org.relieflink.platform.pool.PoolRefusal;
import org.relieflink.platform.pool.internal.own.OwnContracts;
import org.relieflink.platform.pool.internal.own.SampleShelf;
import org.relieflink.platform.pool.internal.own.SampleShelf.Sample;
import org.relieflink.platform.pool.internal.run.TryList;
import org.relieflink.platform.pool.internal.store.OwnVersion;
import org.relieflink.platform.problem.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** 数据合同的接口。 Contracts for programs: list, one, draft, trial, in force, withdrawn. */
@RestController
class ContractApi {
  private final ContractReading reading;
  private final OwnContracts own;
  private final SampleShelf shelf;
  private final CurrentOfficer current;

  ContractApi(
      ContractReading reading, OwnContracts own, SampleShelf shelf, CurrentOfficer current) {
    this.reading = reading;
    this.own = own;
    this.shelf = shelf;
    this.current = current;
  }

  /**
   * 一份合同。
   *
   * @param id of the version; null for a contract that ships
   * @param rowsRead of the last trial; null before the first
   */
  record Shown(
      @Nullable String id,
      String state,
      ContractOutline outline,
      @Nullable String madeBy,
      @Nullable String releasedBy,
      @Nullable Instant releasedAt,
      @Nullable Long rowsRead,
      @Nullable Long rowsGood) {
    static Shown of(ContractLine line) {
      OwnVersion version = line.own();
      ContractOutline outline = TryList.outline(line.contract());
      if (version == null) {
        return new Shown(null, "SHIPPED", outline, null, null, null, null, null);
      }
      OwnVersion.Step released = version.released();
      OwnVersion.Trial trial = version.trial();
      return new Shown(
          Long.toString(version.id()),
          version.state().name(),
          outline,
          version.made().by(),
          released == null ? null : released.by(),
          released == null ? null : released.at(),
          trial == null ? null : trial.read(),
          trial == null ? null : trial.good());
    }
  }

  @GetMapping("/api/v1/contracts")
  List<Shown> list() {
    return reading.lines(current.get()).stream().map(Shown::of).toList();
  }

  @GetMapping("/api/v1/contracts/{id}")
  Shown show(@PathVariable long id) {
    return Shown.of(reading.line(id, null, current.get()));
  }

  /** 合同全文。 */
  record Text(@Nullable String yaml) {}

  @PostMapping("/api/v1/contracts")
  @ResponseStatus(HttpStatus.CREATED)
  Shown draft(@RequestBody Text text) throws IOException {
    String yaml = text.yaml();
    return show(own.draft(yaml == null ? "" : yaml, null, current.get()).id());
  }

  /** Tries a draft; the file is not kept. */
  @PostMapping(
      path = "/api/v1/contracts/{id}/trial",
      consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ListTrial trial(
      @PathVariable long id,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
      throws IOException {
    own.get(id, current.get());
    if (file == null || file.isEmpty()) {
      throw Refusal.of(PoolRefusal.NO_FILE).asException();
    }
    try (var in = file.getInputStream()) {
      Sample sample = shelf.put(current.get(), String.valueOf(file.getOriginalFilename()), in);
      try {
        return own.tryDraft(id, sample, current.get());
      } finally {
        shelf.drop(sample);
      }
    }
  }

  @PostMapping("/api/v1/contracts/{id}/release")
  Shown release(@PathVariable long id) {
    return show(own.release(id, current.get()).id());
  }

  @PostMapping("/api/v1/contracts/{id}/withdraw")
  Shown withdraw(@PathVariable long id) {
    return show(own.withdraw(id, current.get()).id());
  }
}
