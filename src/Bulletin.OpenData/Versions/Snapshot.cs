using System.Collections.Immutable;
using System.IO.Hashing;
using Bulletin.Content.Documents.Datasets;
using Bulletin.OpenData.Rows;
using Bulletin.OpenData.Validation;

namespace Bulletin.OpenData.Versions;

/// <summary>A table as it was once: for each row the hashes of its key and of its cells together, sixteen bytes a row.</summary>
internal sealed class Snapshot
{
    private readonly List<(ulong Key, ulong Value)> rows = [];
    private readonly ImmutableArray<string> columns;
    private readonly bool hasKey;
    private readonly string table;
    private readonly Func<ImmutableArray<string>, Snapshot> again;

    private Snapshot(string table, ImmutableArray<string> columns, bool hasKey, Func<ImmutableArray<string>, Snapshot> again) =>
        (this.table, this.columns, this.hasKey, this.again) = (table, columns, hasKey, again);

    /// <summary>Null: it cannot be read, and that was reported.</summary>
    public static Snapshot? Of(string fullPath, string path, TableSchema today, FaultLog faults)
    {
        var snapshot = Read(fullPath, path, today, null, faults);
        return faults.IsEmpty ? snapshot : null;
    }

    /// <summary>What the table after this one changed. Rows are compared by the columns that both have, whatever their order.</summary>
    public TableChange To(Snapshot after)
    {
        var common = columns.Intersect(after.columns, StringComparer.Ordinal).ToImmutableArray();
        var (old, now) = (again(common), after.again(common));
        var isKeyed = old.hasKey && now.hasKey;
        foreach (var one in new[] { old, now })
            one.rows.Sort((a, b) => isKeyed ? a.CompareTo(b) : a.Value.CompareTo(b.Value));
        long added = 0, removed = 0, changed = 0;
        var (i, j) = (0, 0);
        while (i < old.rows.Count || j < now.rows.Count)
        {
            var order = i == old.rows.Count ? 1
                : j == now.rows.Count ? -1
                : isKeyed ? old.rows[i].Key.CompareTo(now.rows[j].Key)
                : old.rows[i].Value.CompareTo(now.rows[j].Value);
            if (order == 0 && old.rows[i].Value != now.rows[j].Value)
                changed++;
            if (order < 0)
                removed++;
            if (order > 0)
                added++;
            if (order <= 0)
                i++;
            if (order >= 0)
                j++;
        }

        return new(
            table,
            [.. after.columns.Except(columns, StringComparer.Ordinal)],
            [.. columns.Except(after.columns, StringComparer.Ordinal)],
            added,
            removed,
            isKeyed ? changed : null);
    }

    private static Snapshot Read(string fullPath, string path, TableSchema today, ImmutableArray<string>? wanted, FaultLog faults)
    {
        using var source = new OpenTable(fullPath, path, today, faults);
        var schema = source.Schema;
        ImmutableArray<string> names = [.. schema.Columns.Select(column => column.Name)];
        // In one order for both tables.
        int[] compared = [.. (wanted ?? names).Order(StringComparer.Ordinal).Select(schema.IndexOf)];
        int[] key = [.. today.PrimaryKey.Select(column => schema.IndexOf(today.Columns[column].Name))];
        var hasKey = key.Length > 0 && Array.TrueForAll(key, column => column >= 0);
        var snapshot = new Snapshot(today.Name, names, hasKey, common => Read(fullPath, path, today, common, new()));
        // Without the columns that both have, nothing can be compared yet.
        if (wanted is null && !faults.IsEmpty)
            return snapshot;
        var row = new TableRow(schema.Columns.Length);
        while (source.Read(row))
        {
            if (wanted is null)
                continue;
            var value = Hash(row, compared);
            snapshot.rows.Add((hasKey ? Hash(row, key) : value, value));
        }

        return snapshot;
    }

    private static ulong Hash(TableRow row, int[] columns)
    {
        var hash = new XxHash3();
        foreach (var column in columns)
        {
            hash.Append(row[column]);
            hash.Append("\0"u8);
        }

        return hash.GetCurrentHashAsUInt64();
    }
}
