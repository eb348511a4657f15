using System.Text;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents.Datasets;

namespace Bulletin.OpenData.Validation;

/// <summary>The percents of a column: those of a whole that are more than 100, and those that are written as fractions.</summary>
internal sealed class Percents
{
    private const double Whole = 100;

    // Shares that are rounded add up to about one.
    private const double Rounding = 0.02;

    private const int LeastShares = 3;

    private readonly TableColumn column;
    private readonly bool isPart;
    private readonly bool isHigh;
    private Suspect? over;
    private Suspect? fraction;
    private int all;
    private int fractions;
    private double sum;

    private Percents(TableColumn column)
    {
        this.column = column;
        isPart = ColumnNature.IsPartOfWhole(column);
        isHigh = ColumnNature.IsHighRate(column);
    }

    /// <summary>Null: the column has none, or dataset.yml says between what they lie.</summary>
    public static Percents? Of(TableColumn column)
    {
        if (!column.Type.IsNumeric() || column.Maximum is not null) return null;
        var percents = new Percents(column);
        return percents.isPart || percents.isHigh ? percents : null;
    }

    public void Add(double value, ReadOnlySpan<byte> typed, Mark at)
    {
        all++;
        sum += value;
        if (isPart && value > Whole)
            over ??= new(at, Encoding.UTF8.GetString(typed));
        if (value is <= 0 or > 1)
            return;
        fractions++;
        if (typed.IndexOf((byte)'.') > 0)
            fraction ??= new(at, Encoding.UTF8.GetString(typed));
    }

    public Diagnostic? Fault(string path)
    {
        if (over is { } most)
            return DoubtProblems.OverHundred(new(path, most.At), column, most.Text);
        if (fraction is not { } part || !ColumnNature.IsPercent(column))
            return null;
        // A rate near 100 is never below one; shares are fractions where all of them add up to one.
        var isWrong = isHigh || (fractions == all && all >= LeastShares && Math.Abs(sum - 1) <= Rounding);
        if (!isWrong)
            return null;
        var fault = DoubtProblems.Fraction(new(path, part.At), column, part.Text);
        return fractions > 1 ? fault.WithCount(fractions) : fault;
    }

    private sealed record Suspect(Mark At, string Text);
}
