using System.Diagnostics;
using System.Globalization;

namespace Bulletin.Bench.Growth;

/// <summary>
/// Reads inputs of one shape in two sizes: twice the size may take about twice the time and memory.
/// </summary>
/// <param name="parts">Of the smaller input.</param>
internal sealed class GrowthTest(int parts)
{
    // What a byte of the larger input may take at most, in times of what one of the smaller takes; what is over in no time is not judged.
    private const double MostGrowth = 1.6;
    private const double LeastSeconds = 0.2;

    // What is held of an input once it is read, and what was allocated for it in all.
    private const long MostHeld = 150_000_000;
    private const long MostAllocated = 400_000_000;

    private readonly string file = Path.Combine(Path.GetTempPath(), $"bulletin-fuzz-{Environment.ProcessId}");

    public int Run(IEnumerable<Shape> shapes, bool isVerbose)
    {
        var (count, bad) = (0, 0);
        foreach (var shape in shapes)
        {
            count++;
            if (!Try(shape, isVerbose))
                bad++;
        }

        File.Delete(file);
        File.Delete(file + ".svg");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} shapes, {bad} grow too fast"));
        return bad == 0 ? 0 : 1;
    }

    private bool Try(Shape shape, bool isVerbose)
    {
        try
        {
            var small = Measure(shape, parts);
            var large = Measure(shape, 2 * parts);
            // Once more: code may have been compiled meanwhile.
            if (IsSlow(small, large))
                (small, large) = (Best(small, Measure(shape, parts)), Best(large, Measure(shape, 2 * parts)));
            var isBad = IsSlow(small, large) || large.Allocated > MostAllocated || large.Held > MostHeld;
            if (isBad || isVerbose)
                Console.WriteLine($"{(isBad ? "BAD" : "ok ")} {shape.Kind.Name} {shape.Name}: {small} → {large}");
            return !isBad;
        }
        catch (Exception fault)
        {
            Console.WriteLine($"BAD {shape.Kind.Name} {shape.Name}: {fault}");
            return false;
        }
    }

    private static bool IsSlow(Measured small, Measured large) =>
        large.Seconds > LeastSeconds && large.Seconds / large.Bytes > MostGrowth * small.Seconds / small.Bytes;

    private static Measured Best(Measured one, Measured other) => one.Seconds < other.Seconds ? one : other;

    private Measured Measure(Shape shape, int size)
    {
        var input = shape.Make(size);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        // Of the processor: other programs may be at work.
        using var self = Process.GetCurrentProcess();
        var started = self.TotalProcessorTime;
        var held = shape.Kind.Read(input, file);
        self.Refresh();
        var seconds = (self.TotalProcessorTime - started).TotalSeconds;
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        var measured = new Measured(input.Length, seconds, allocated, GC.GetTotalMemory(forceFullCollection: true) - before);
        GC.KeepAlive(held);
        return measured;
    }

    private readonly record struct Measured(int Bytes, double Seconds, long Allocated, long Held)
    {
        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture,
            $"{Bytes / 1e3:0} KB {Seconds:0.00} s {Allocated / 1e6:0} MB, {Held / 1e6:0} MB held");
    }
}
