using System.Globalization;

namespace Bulletin.Content.Markdown.Clauses;

/// <summary>
/// Names the clauses of one document: b1 编, b1-f1 分编, z3 章, z3-j1 节, t12 条, t10z1
/// 第十条之一, s1 一、, and below 条 or 一、 t12-1, s1-2-3, s1-2-3-4.
/// </summary>
/// <remarks>
/// A level that is missing in between counts as 0: <c>1.</c> directly under 一、 is s1-0-1; （二） under nothing is s0-2. A
/// sequence that begins anew, as in an attached 办法, gets p2- in front: p2-t1; one that begins anew within a clause gets it
/// inside: t12-p2-1.
/// </remarks>
internal sealed class ClauseAnchors(AnchorBook book)
{
    private readonly int[] series = new int[(int)ClauseKind.Detail + 1];
    private string? part;
    private string? chapter;
    private string? root;
    private string? item;
    private string? subitem;
    private int lastItem;
    private bool isInArticle;
    private Outer outer;

    /// <summary>Whether the clauses that come next stand under 一、, 二、 …</summary>
    public bool IsUnderPoint { get; private set; }

    /// <summary>The number that the next of 1., 2., 3. has here; 0: none was yet.</summary>
    public int NextSubitem { get; private set; }

    /// <summary>
    /// Goes back to where the articles began, for a （三） that cannot follow in its article but goes on in the sequence around it.
    /// </summary>
    /// <returns>False: it belongs to the article.</returns>
    public bool ReturnFor(ClauseNumber number)
    {
        if (number.Kind != ClauseKind.Item || outer.Root is null || number.Value == lastItem + 1 || number.Value != outer.LastItem + 1)
            return false;
        Restart(ClauseKind.Item);
        (root, IsUnderPoint, lastItem, subitem) = (outer.Root, outer.IsUnderPoint, outer.LastItem, null);
        series[(int)ClauseKind.Item] = outer.Run;
        (outer, isInArticle) = (default, false);
        return true;
    }

    public string Assign(ClauseNumber number)
    {
        var value = number.Value.ToString(CultureInfo.InvariantCulture);
        switch (number.Kind)
        {
            case ClauseKind.Part:
                Forget();
                return part = Top(number, "b" + value);
            case ClauseKind.Subpart:
                Forget();
                return Top(number, part is null ? "f" + value : $"{part}-f{value}");
            case ClauseKind.Chapter:
                Forget();
                return chapter = Top(number, "z" + value);
            case ClauseKind.Section:
                Forget();
                return Top(number, chapter is null ? "j" + value : $"{chapter}-j{value}");
            case ClauseKind.Article:
                var around = !isInArticle && lastItem > 0
                    ? new Outer(root ?? "s0", IsUnderPoint, lastItem, series[(int)ClauseKind.Item])
                    : outer;
                Forget();
                (outer, isInArticle) = (around, true);
                return root = Top(
                    number,
                    number.Inserted > 0 ? string.Create(CultureInfo.InvariantCulture, $"t{value}z{number.Inserted}") : "t" + value);
            case ClauseKind.Point:
                Forget();
                IsUnderPoint = true;
                return root = Top(number, "s" + value);
            default:
                return TakeBelow(number);
        }
    }

    /// <summary>A plain heading begins: what follows no longer belongs to the clause before it.</summary>
    public void Forget()
    {
        (root, item, subitem, IsUnderPoint) = (null, null, null, false);
        (lastItem, NextSubitem, outer, isInArticle) = (0, 0, default, false);
        Restart(ClauseKind.Item);
    }

    private string TakeBelow(ClauseNumber number)
    {
        var top = root ?? "s0";
        switch (number.Kind)
        {
            case ClauseKind.Item:
                subitem = null;
                (lastItem, NextSubitem) = (number.Value, 0);
                Restart(ClauseKind.Subitem);
                return item = Below(number, top);
            case ClauseKind.Subitem:
                NextSubitem = number.Value + 1;
                Restart(ClauseKind.Detail);
                return subitem = Below(number, item ?? top + "-0");
            default:
                return Below(number, subitem ?? (item ?? top + "-0") + "-0");
        }
    }

    private void Restart(ClauseKind from) => Array.Clear(series, (int)from, series.Length - (int)from);

    private string Top(ClauseNumber number, string name)
    {
        ref var run = ref series[(int)number.Kind];
        var candidate = run > 1 ? $"p{run}-{name}" : name;
        if (book.TryReserve(candidate))
            return candidate;
        // A second “first” begins a new sequence; any other repetition is a slip of its own and leaves its neighbours their names.
        if (number.Value != 1 || number.Inserted > 0)
            return book.ReservePrefixed(name);
        do
        {
            run = Math.Max(run, 1) + 1;
            candidate = $"p{run}-{name}";
        }
        while (!book.TryReserve(candidate));
        return candidate;
    }

    private string Below(ClauseNumber number, string parent)
    {
        ref var run = ref series[(int)number.Kind];
        var candidate = Name(parent, run, number.Value);
        if (book.TryReserve(candidate))
            return candidate;
        if (number.Value != 1)
            return book.ReservePrefixed(candidate);
        do
        {
            run = Math.Max(run, 1) + 1;
            candidate = Name(parent, run, 1);
        }
        while (!book.TryReserve(candidate));
        return candidate;
    }

    private static string Name(string parent, int run, int value) =>
        run > 1
            ? string.Create(CultureInfo.InvariantCulture, $"{parent}-p{run}-{value}")
            : string.Create(CultureInfo.InvariantCulture, $"{parent}-{value}");

    /// <summary>The sequence of （一） within which articles stand, as in 一、 （一） 第四十四条.</summary>
    private readonly record struct Outer(string? Root, bool IsUnderPoint, int LastItem, int Run);
}
