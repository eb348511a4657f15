using System.Diagnostics;
using System.Globalization;
using Bulletin.Bench.Readers;

namespace Bulletin.Bench.Mutations;

/// <summary>Reads mutated inputs with several threads. The first fault of each kind of input is written to a file.</summary>
/// <param name="kind">What reads them.</param>
/// <param name="examples">What they are made of.</param>
/// <param name="seed">Another one gives other inputs.</param>
/// <param name="folder">Where inputs with faults are written.</param>
internal sealed class FuzzRun(Kind kind, byte[][] examples, int seed, string folder)
{
    // Inputs have 64 KB at most, which take milliseconds; other programs may have the processor.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);
    private const long MostAllocated = 64 << 20;
    private const int MostKept = 20;

    private readonly Mutator mutator = new(kind, examples, seed);
    private readonly Lock gate = new();
    private int next;
    private int faults;
    private long bytes;

    /// <summary>Reads so many. True: nothing was wrong with any.</summary>
    public bool Run(int count, int threads)
    {
        var clock = Stopwatch.StartNew();
        var workers = new Worker[threads];
        for (var i = 0; i < threads; i++)
            workers[i] = new(this, count, Path.Combine(folder, $"{kind.Name}-{i}"));
        while (!Array.TrueForAll(workers, worker => worker.IsDone(TimeSpan.FromSeconds(0.2))))
        {
            foreach (var worker in workers)
            {
                if (worker.Hangs(Longest) is { } number)
                    return Hung(number);
            }
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{kind.Name,-10} {count} inputs, {bytes / 1e6:0} MB, {clock.Elapsed.TotalSeconds:0} s, {faults} faults"));
        return faults == 0;
    }

    private bool Hung(int number)
    {
        Report(number, mutator.Make(number), $"takes longer than {Longest.TotalSeconds:0} s");
        return false;
    }

    private void Try(int number, string file)
    {
        var input = mutator.Make(number);
        Interlocked.Add(ref bytes, input.Length);
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            kind.Read(input, file);
        }
        catch (Exception fault)
        {
            Report(number, input, fault.ToString());
            return;
        }

        if (GC.GetAllocatedBytesForCurrentThread() - before is var allocated and > MostAllocated)
            Report(number, input, $"allocates {allocated >> 20} MB");
    }

    private void Report(int number, byte[] input, string what)
    {
        lock (gate)
        {
            if (++faults > MostKept)
                return;
            var file = Path.Combine(folder, $"{kind.Name}-{seed}-{number}.bin");
            File.WriteAllBytes(file, input);
            Console.WriteLine($"{kind.Name} {number}: {what}\n  {file}");
        }
    }

    /// <summary>A thread that takes numbers as long as there are any.</summary>
    private sealed class Worker
    {
        private readonly Thread thread;
        private long since;
        private int number;

        public Worker(FuzzRun run, int count, string file)
        {
            thread = new(() =>
            {
                while ((number = Interlocked.Increment(ref run.next) - 1) < count)
                {
                    Volatile.Write(ref since, Stopwatch.GetTimestamp());
                    run.Try(number, file);
                }

                Volatile.Write(ref since, 0);
                File.Delete(file);
                File.Delete(file + ".svg");
            })
            { IsBackground = true };
            thread.Start();
        }

        public bool IsDone(TimeSpan wait) => thread.Join(wait);

        /// <summary>The input that it has been reading for longer than this; null: none.</summary>
        public int? Hangs(TimeSpan longest) =>
            Volatile.Read(ref since) is > 0 and var from && Stopwatch.GetElapsedTime(from) > longest ? number : null;
    }
}
