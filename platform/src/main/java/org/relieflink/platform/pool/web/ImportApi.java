package org.relieflink.platform.pool.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.pool.FaultPage;
import org.relieflink.platform.pool.ImportBatch;
import org.relieflink.platform.pool.ImportStatus;
import org.relieflink.platform.pool.ImportWish;
import org.relieflink.platform.pool.PoolRefusal;
import org.relieflink.platform.pool.SourceStatus;
import org.relieflink.platform.pool.UndoReport;
import org.relieflink.platform.pool.internal.Sources;
import org.relieflink.platform.pool.internal.run.ConfirmImport;
import org.relieflink.platform.pool.internal.run.FaultTexts;
import org.relieflink.platform.pool.internal.run.ImportDesk;
import org.relieflink.platform.pool.internal.run.ReceiveUpload;
import org.relieflink.platform.pool.internal.run.RefusalDetail;
import org.relieflink.platform.problem.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** 导入接口。 Imports and sources for programs. */
@RestController
class ImportApi {
  private static final int MOST = 100;

  private final ReceiveUpload upload;
  private final ImportDesk desk;
  private final Sources sources;
  private final FaultTexts texts;
  private final CurrentOfficer current;

  ImportApi(
      ReceiveUpload upload,
      ImportDesk desk,
      Sources sources,
      FaultTexts texts,
      CurrentOfficer current) {
    this.upload = upload;
    this.desk = desk;
    this.sources = sources;
    this.texts = texts;
    this.current = current;
  }

  @GetMapping("/api/v1/sources")
  List<SourceStatus> sources() {
    return sources.visibleTo(current.get());
  }

  @GetMapping("/api/v1/imports")
  List<ImportAnswer> latest(@RequestParam(required = false) @Nullable Long before) {
    return desk.latest(before, MOST).stream().map(this::answer).toList();
  }

  /** Takes files in; a single file that was here before is answered with 409. */
  @PostMapping(path = "/api/v1/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.ACCEPTED)
  List<ImportAnswer> upload(
      @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
      Wish wish,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key)
      throws IOException {
    List<ImportBatch> batches =
        upload.receive(
            new ReceiveUpload.Request(SourcePages.parts(files), wish.toWish(), key), current.get());
    refuseSingle(batches);
    return batches.stream().map(this::answer).toList();
  }

  /** Parameters of an upload, all optional. */
  record Wish(@Nullable Boolean force, @Nullable Boolean ask, @Nullable Boolean supplement) {
    ImportWish toWish() {
      return new ImportWish(
          Boolean.TRUE.equals(force), Boolean.TRUE.equals(ask), Boolean.TRUE.equals(supplement));
    }
  }

  @GetMapping("/api/v1/imports/{id}")
  ImportAnswer show(@PathVariable long id) {
    return answer(desk.get(id, current.get()));
  }

  @GetMapping("/api/v1/imports/{id}/errors")
  FaultPage errors(@PathVariable long id, @RequestParam(defaultValue = "0") long offset) {
    return desk.faults(desk.get(id, current.get()), null, Math.max(0, offset));
  }

  @PostMapping("/api/v1/imports/{id}/choose")
  @ResponseStatus(HttpStatus.ACCEPTED)
  ImportAnswer choose(@PathVariable long id, @RequestBody ListChoice choice) {
    ImportBatch batch = desk.get(id, current.get());
    Map<String, Integer> columns = choice.columns() == null ? Map.of() : choice.columns();
    desk.choose(batch, new ConfirmImport.Choice(choice.contractId(), columns), current.get());
    return show(id);
  }

  /** Which list a file is; columns (field name to column from 0) only where they differ. */
  record ListChoice(String contractId, @Nullable Map<String, Integer> columns) {}

  @PostMapping("/api/v1/imports/{id}/accept")
  @ResponseStatus(HttpStatus.ACCEPTED)
  ImportAnswer accept(
      @PathVariable long id, @RequestParam(defaultValue = "false") boolean supplement) {
    desk.accept(desk.get(id, current.get()), supplement, current.get());
    return show(id);
  }

  @DeleteMapping("/api/v1/imports/{id}")
  UndoReport undo(@PathVariable long id) {
    return desk.undo(desk.get(id, current.get()), current.get());
  }

  private ImportAnswer answer(ImportBatch batch) {
    return ImportAnswer.of(batch, texts.refusal(batch));
  }

  private static void refuseSingle(List<ImportBatch> batches) {
    if (batches.size() == 1 && batches.get(0).status() == ImportStatus.REFUSED) {
      ImportBatch batch = batches.get(0);
      String code = batch.refusal();
      if (code != null) {
        Object[] details = RefusalDetail.split(batch.refusalDetail());
        throw Refusal.of(PoolRefusal.valueOf(code), details).asException();
      }
    }
  }
}
