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
    /// <param name="fullPath">The file.</param>
    /// <param name="path">Its path below the site folder.</param>
    /// <param name="today">What dataset.yml says of the table now.</param>
    /// <param name="faults">Receives diagnostics.</param>
    /// <param name="sensitive">Looks at the cells of the columns that it has; null: nobody will see them.</param>
    public static Snapshot? Of(
        string fullPath,
        string path,
        TableSchema today,
        FaultLog faults,
        Func<ImmutableArray<TableColumn>, SensitiveCells>? sensitive)
    {
        var snapshot = Read(fullPath, path, today, null, faults, sensitive);
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

    private static Snapshot Read(
        string fullPath,
        string path,
        TableSchema today,
        ImmutableArray<string>? wanted,
        FaultLog faults,
        Func<ImmutableArray<TableColumn>, SensitiveCells>? sensitive)
    {
        using var source = new OpenTable(fullPath, path, today, faults);
        var schema = source.Schema;
        ImmutableArray<string> names = [.. schema.Columns.Select(column => column.Name)];
        // In one order for both tables.
        int[] compared = [.. (wanted ?? names).Order(StringComparer.Ordinal).Select(schema.IndexOf)];
        int[] key = [.. today.PrimaryKey.Select(column => schema.IndexOf(today.Columns[column].Name))];
        var hasKey = key.Length > 0 && Array.TrueForAll(key, column => column >= 0);
        var snapshot = new Snapshot(today.Name, names, hasKey, common => Read(fullPath, path, today, common, new(), null));
        // Without the columns that both have, nothing can be compared yet.
        if (wanted is null && !faults.IsEmpty)
            return snapshot;
        var row = new TableRow(schema.Columns.Length);
        var cells = sensitive?.Invoke(schema.Columns);
        while (source.Read(row))
        {
            if (cells is not null)
                Look(cells, source, row, path);
            if (wanted is null)
                continue;
            var value = Hash(row, compared);
            snapshot.rows.Add((hasKey ? Hash(row, key) : value, value));
        }

        return snapshot;
    }

    private static void Look(SensitiveCells cells, OpenTable source, TableRow row, string path)
    {
        for (var i = 0; i < source.Schema.Columns.Length; i++)
        {
            if (cells.MayHold(row[i], i))
                cells.Check(row[i], i, new(path, source.PlaceOf(i)));
        }
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
