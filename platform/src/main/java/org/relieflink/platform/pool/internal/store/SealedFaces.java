package org.relieflink.platform.pool.internal.store;

import java.util.Optional;
import org.relieflink.platform.vault.Place;
import org.relieflink.platform.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 文件样子的密文。 What the inspection of a file found, sealed: where a list has no header its first row, a
 * person, is taken for one.
 */
@Component
class SealedFaces {
  private final JdbcClient jdbc;
  private final Vault vault;

  SealedFaces(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  static Place place(long batchId) {
    return new Place("pool.batch", "face", String.valueOf(batchId));
  }

  byte[] seal(long batchId, FileFace face) {
    return vault.seal(place(batchId), subject(batchId), Json.write(face));
  }

  /** Empty before the inspection, and when the file was destroyed. */
  Optional<FileFace> find(long batchId) {
    return jdbc.sql("select face from pool.batch where id = ? and face is not null")
        .param(batchId)
        .query(byte[].class)
        .optional()
        .flatMap(face -> vault.open(place(batchId), subject(batchId), face))
        .map(json -> Json.read(json, FileFace.class));
  }

  /** That of its file. */
  long subject(long batchId) {
    return jdbc.sql(
            "select f.subject from pool.batch b join pool.file f on f.id = b.file_id where b.id = ?")
        .param(batchId)
        .query(Long.class)
        .single();
  }
}
