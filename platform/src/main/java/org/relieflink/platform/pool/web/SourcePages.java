package org.relieflink.platform.pool.web;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.pool.ImportBatch;
import org.relieflink.platform.pool.ImportWish;
import org.relieflink.platform.pool.internal.Sources;
import org.relieflink.platform.pool.internal.run.Permission;
import org.relieflink.platform.pool.internal.run.ReceiveUpload;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** “数据”页和上传页。 The page of sources and the upload page. */
@Controller
class SourcePages {
  private final Sources sources;
  private final ReceiveUpload upload;
  private final CurrentOfficer current;

  private final Permission permission;

  SourcePages(
      Sources sources, ReceiveUpload upload, CurrentOfficer current, Permission permission) {
    this.permission = permission;
    this.sources = sources;
    this.upload = upload;
    this.current = current;
  }

  @GetMapping("/pool")
  String sources(Model model) {
    Officer officer = current.get();
    model.addAttribute("view", SourcesView.of(sources.visibleTo(officer)));
    model.addAttribute("mayLoad", permission.mayLoad(officer));
    return "pool/sources";
  }

  @GetMapping("/pool/upload")
  String form(Model model) {
    model.addAttribute("lists", sources.visibleTo(current.get()));
    model.addAttribute("problem", false);
    return "pool/upload";
  }

  @PostMapping("/pool/upload")
  String upload(
      @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
      @RequestParam(defaultValue = "false") boolean ask,
      @RequestParam(defaultValue = "false") boolean supplement,
      Model model)
      throws IOException {
    List<ReceiveUpload.Part> parts = parts(files);
    if (parts.isEmpty()) {
      form(model);
      model.addAttribute("problem", true);
      return "pool/upload";
    }
    List<ImportBatch> batches =
        upload.receive(
            new ReceiveUpload.Request(parts, new ImportWish(false, ask, supplement), null),
            current.get());
    return "redirect:" + after(batches);
  }

  /** The progress of the job while it runs, else the result or the list of imports. */
  private static String after(List<ImportBatch> batches) {
    for (ImportBatch batch : batches) {
      if (batch.status().running() && batch.jobId() != null) {
        return "/jobs/" + batch.jobId();
      }
    }
    return batches.size() == 1 ? "/pool/imports/" + batches.get(0).id() : "/pool/imports";
  }

  static List<ReceiveUpload.Part> parts(@Nullable List<MultipartFile> files) {
    return (files == null ? List.<MultipartFile>of() : files)
        .stream()
            .filter(file -> file.getOriginalFilename() != null)
            .filter(file -> !String.valueOf(file.getOriginalFilename()).isBlank())
            .map(
                file ->
                    new ReceiveUpload.Part(
                        String.valueOf(file.getOriginalFilename()), file::getInputStream))
            .toList();
  }
}
