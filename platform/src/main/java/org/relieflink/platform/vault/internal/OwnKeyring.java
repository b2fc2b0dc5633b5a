package org.relieflink.platform.vault.internal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 库认得自己的钥匙圈。 The database remembers the name of its keyring: with another one, or with a new one
 * made because the old was lost, the server does not start, instead of failing at every row.
 */
@Component
class OwnKeyring {
  OwnKeyring(JdbcClient jdbc, Keyring keyring) {
    jdbc.sql("insert into vault.keyring (id) values (?) on conflict do nothing")
        .param(keyring.id())
        .update();
    String known = jdbc.sql("select id from vault.keyring").query(String.class).single();
    if (!known.equals(keyring.id())) {
      throw new IllegalStateException(
          "数据库里的内容是用另一个钥匙圈（"
              + known
              + "）封的；请把备份的 keys 目录放回原处再启动。"
              + " This database belongs to another keyring: put the saved folder of keys back.");
    }
  }
}
