using System.Globalization;

namespace Bulletin.Content.Media.Words;

/// <summary>
/// Where the last text of a page stood (GB/T 33190-2016, 8.5): programs part a line into many, and a table has one in each cell.
/// </summary>
internal struct OfdLine
{
    // In millimetres.
    private const double Near = 1.5;

    private double right;
    private double top;

    /// <summary>Whether a text goes on where the last one ended.</summary>
    /// <param name="boundary">Left, top, width and height.</param>
    public bool IsContinuedBy(string? boundary)
    {
        Span<double> box = stackalloc double[4];
        var count = 0;
        foreach (var part in boundary.AsSpan().Split(' '))
        {
            if (count == box.Length) return false;
            if (!double.TryParse(boundary.AsSpan()[part], CultureInfo.InvariantCulture, out box[count++])) return false;
        }

        if (count < box.Length) return false;
        var isNear = Math.Abs(box[1] - top) < Near && Math.Abs(box[0] - right) < Near;
        (right, top) = (box[0] + box[2], box[1]);
        return isNear;
    }
}
