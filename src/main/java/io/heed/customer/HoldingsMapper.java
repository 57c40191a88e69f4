package io.heed.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The tables of contracts and orders, and whose they are. */
@Mapper
interface HoldingsMapper {

    List<Contract> contracts(@Param("references") List<String> references);

    List<CustomerOrder> orders(@Param("references") List<String> references);

    List<Contract> contractsOf(@Param("customer") long customer);

    List<CustomerOrder> ordersOf(@Param("customer") long customer);

    CustomerOrder tracked(@Param("carrier") String carrier, @Param("trackingNumber") String trackingNumber);

    List<Contract> begunOn(@Param("days") Collection<LocalDate> days, @Param("today") LocalDate today);

    List<CustomerOrder> since(
            @Param("state") CustomerOrder.State state,
            @Param("from") Instant from,
            @Param("to") Instant to,
            @Param("most") int most);

    void keepContracts(@Param("contracts") List<Contract> contracts);

    void keepOrders(@Param("orders") List<CustomerOrder> orders);

    /** Whoever has one of these e-mail addresses, the oldest first. */
    List<Known> knownByEmail(@Param("addresses") List<String> addresses);

    /** Whoever has one of these telephone numbers and no e-mail address, the oldest first. */
    List<Known> knownByPhone(@Param("addresses") List<String> addresses);

    void insertCustomers(@Param("contacts") List<Contact> contacts, @Param("now") Instant now);

    /** Somebody with the address that was asked for; the name may be null. */
    record Known(long id, String address, String name) {}
}
