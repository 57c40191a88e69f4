package io.heed.shared;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransactionRollbackException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.TransactionTimedOutException;

/**
 * What a failure that comes from the database means, found anywhere in the chain of causes: the engine, MyBatis and Spring
 * each wrap it in their own way.
 */
public enum DatabaseFault {
    /** Another transaction was first: worth one more try. */
    LOST_RACE,
    /** The database cannot be reached, or does not answer in time. */
    AWAY,
    /** Something else, or nothing to do with the database. */
    NONE;

    private static final int MAX_DEPTH = 20;
    private static final Set<Integer> LOST_RACE_CODES = Set.of(1020, 1205, 1213);

    /** What the pool says of a connection that it has given up; the driver said why before. */
    private static final String CLOSED_BY_THE_POOL = "Connection is closed";

    /** What the failure means. */
    public static DatabaseFault of(Throwable failure) {
        var cause = failure;
        for (var depth = 0; cause != null && depth < MAX_DEPTH; depth++) {
            if (isLostRace(cause)) {
                return LOST_RACE;
            }
            if (isAway(cause)) {
                return AWAY;
            }
            cause = before(cause);
        }
        return NONE;
    }

    /** When even the rollback failed, what it was for is what happened. */
    private static Throwable before(Throwable cause) {
        return cause instanceof TransactionSystemException rollback && rollback.getApplicationException() != null
                ? rollback.getApplicationException()
                : cause.getCause();
    }

    private static boolean isLostRace(Throwable cause) {
        if (cause instanceof SQLException sql) {
            return cause instanceof SQLTransactionRollbackException
                    || "40001".equals(sql.getSQLState())
                    || LOST_RACE_CODES.contains(sql.getErrorCode());
        }
        return cause instanceof ConcurrencyFailureException
                || cause instanceof DuplicateKeyException
                || isEngineOptimisticLocking(cause.getClass());
    }

    private static boolean isEngineOptimisticLocking(Class<?> type) {
        // By name: only the engine's own packages may import its classes.
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            if ("OptimisticLockingException".equals(each.getSimpleName())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAway(Throwable cause) {
        if (cause instanceof SQLException sql) {
            var state = sql.getSQLState() == null ? "" : sql.getSQLState();
            return cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLNonTransientConnectionException
                    || cause instanceof SQLRecoverableException
                    || cause instanceof SQLTimeoutException
                    || state.startsWith("08")
                    || "70100".equals(state)
                    || state.isEmpty() && CLOSED_BY_THE_POOL.equals(sql.getMessage());
        }
        return cause instanceof DataAccessResourceFailureException
                || cause instanceof TransientDataAccessResourceException
                || cause instanceof RecoverableDataAccessException
                || cause instanceof QueryTimeoutException
                || cause instanceof CannotCreateTransactionException
                || cause instanceof TransactionTimedOutException;
    }
}
