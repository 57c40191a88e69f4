package io.heed.customer;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The table of customers. */
@Mapper
interface CustomerMapper {

    /** The oldest customer with this address, or, where no address is given, with this number. */
    Long findByContact(@Param("email") String email, @Param("phone") String phone);

    void insert(NewCustomer customer);

    Customer find(long id);

    /** A row on its way in. */
    final class NewCustomer {
        final Contact contact;
        final Instant createdAt;
        long id;

        NewCustomer(Contact contact, Instant createdAt) {
            this.contact = contact;
            this.createdAt = createdAt;
        }
    }
}
