package org.accountclosure.notification;

import org.accountclosure.fixture.TestDatabase;

class NoticeDeliveryOnPostgresTest extends NoticeDeliveryOnDatabase {

  NoticeDeliveryOnPostgresTest() {
    super(TestDatabase.POSTGRES);
  }
}
