package org.relieflink.platform.ferry;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.face.Face;
import org.relieflink.platform.face.FaceTest;
import org.relieflink.proof.parcel.SiteKeys;
import org.relieflink.proof.parcel.Suite;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@DisplayName("页面：摆渡，一个站点")
class FerryFaceTest extends FaceTest {
  @Autowired Ferry ferry;
  private long agreed;
  private long asked;

  @DynamicPropertySource
  static void folders(DynamicPropertyRegistry registry) {
    registry.add("relief.ferry.folder", () -> home().resolve("ferry"));
    registry.add("relief.ferry.site", () -> "yxjcy");
    registry.add("relief.ferry.keys", () -> home().resolve("ferry-keys"));
    registry.add("relief.ferry.every", () -> "0s");
  }

  @BeforeAll
  void sites() {
    agreed =
        site("mzj", "县民政局（政务网）", Network.GOVERNMENT, Set.of("civil_affairs", "veterans_affairs"));
    ferry.agree(DemoAccounts.SECURITY_ADMINISTRATOR, agreed).orThrow();
    asked = site("xfw", "市信访服务（互联网）", Network.INTERNET, Set.of());
    jdbc.sql(
            """
            insert into ferry.outbound (place, site, channel, sequence, file_name, digest, items, volumes,
              made_at, placed_at, sent, receipted_at, refused, receipt)
            select '990123', 'mzj', 'relief', n, 'yxjcy-mzj-relief-0000000' || n, repeat('a', 64), 3, 1,
              now() - interval '3 days', now(), 1, case when n < 3 then now() end,
              case when n = 1 then 0 when n = 2 then 2 end, case when n = 1 then 'x' when n = 2 then
              concat_ws(chr(10), 'refused number=2 code=SHARING_MOVED_ON', 'refused number=3 code=FERRY_NO_LIST_FOLDER') end
            from generate_series(1, 3) n
            """)
        .update();
    jdbc.sql(
            """
            insert into ferry.item (place, site, direction, sequence, number, kind, key, name, result)
            values ('990123', 'mzj', 'OUT', 2, 3, 'LIST', 'list/civil_affairs/a/b', '低保对象名单202611.csv', 'SENT')
            """)
        .update();
    jdbc.sql(
            """
            insert into ferry.inbound (place, site, channel, sequence, file_name, digest, items, refused,
              taken_at, receipt)
            values ('990123', 'mzj', 'relief', 1, 'mzj-yxjcy-relief-00000001', repeat('b', 64), 5, 1, now(), 'x')
            """)
        .update();
    jdbc.sql(
            """
            insert into ferry.waiting (place, site, file, sequence, why, detail)
            values ('990123', 'mzj', 'mzj-yxjcy-relief-00000004.pkg', 4, 'GAP', '2–3')
            """)
        .update();
    jdbc.sql(
            """
            insert into ferry.quarantine (place, site, file, fault, at)
            values ('990123', 'mzj', 'mzj-yxjcy-relief-00000002.pkg', 'WRONG_SIGNATURE', now())
            """)
        .update();
  }

  private long site(String name, String title, Network network, Set<String> departments) {
    String card = SiteKeys.generate(name, Suite.SM).card().text();
    return ferry
        .register(DemoAccounts.ADMINISTRATOR, new NewSite(title, network, departments, card))
        .orThrow()
        .id();
  }

  @Override
  protected List<Face> faces() {
    return List.of(
        Face.of(DemoAccounts.ADMINISTRATOR, "/ferry", "ferry"),
        Face.of(DemoAccounts.ADMINISTRATOR, "/ferry/sites/" + agreed, "ferry-site"),
        Face.of(DemoAccounts.SECURITY_ADMINISTRATOR, "/ferry/sites/" + asked, "ferry-asked"));
  }
}
