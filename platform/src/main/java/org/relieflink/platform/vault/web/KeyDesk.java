package org.relieflink.platform.vault.web;

import java.util.Locale;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.job.JobOrder;
import org.relieflink.platform.job.Jobs;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.relieflink.platform.vault.KeyRotation;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 换钥匙这件事，页面和接口共用。 Starts a rotation as a job, for page and API. */
@Component
class KeyDesk {
  private final KeyRotation rotation;
  private final Jobs jobs;
  private final Trail trail;
  private final CurrentOfficer current;
  private final MessageSource messages;

  KeyDesk(
      KeyRotation rotation,
      Jobs jobs,
      Trail trail,
      CurrentOfficer current,
      MessageSource messages) {
    this.rotation = rotation;
    this.jobs = jobs;
    this.trail = trail;
    this.current = current;
    this.messages = messages;
  }

  /** Number of the job. */
  long rotate() {
    Officer officer = current.get();
    long job =
        jobs.submit(
            new JobOrder("key-rotation", text("vault.rotation.job"), officer),
            progress -> {
              progress.resultAt("/keys");
              KeyRotation.End end = rotation.rotate(progress, text("vault.rotation.phase"));
              trail.record(officer, TrailNote.of("KEYS_ROTATED", "keys", "").resulting(end.name()));
            });
    trail.record(officer, TrailNote.of("KEY_ROTATION_BEGUN", "job", Long.toString(job)));
    return job;
  }

  /** Stored with the job, so in one language. */
  private String text(String key) {
    return messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
  }
}
