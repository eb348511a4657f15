using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Bulletin.Content.Sources;

namespace Bulletin.Content.Inputs;

/// <summary>
/// The one door to all that a build reads besides content/: settings files, programs of this machine, options, the tool itself. What is
/// read here is stamped first and counts for the next build, which does everything anew when a stamp differs. Callable from any thread.
/// </summary>
public sealed class BuildInputs
{
    private readonly ConcurrentDictionary<(InputKind Kind, string Name), string> facts = [];
    private volatile bool hasFresh;
    private volatile bool isSealed;

    /// <param name="options">What the build is asked to do, and with which tool: name and value.</param>
    public BuildInputs(params ReadOnlySpan<(string Name, string? Value)> options)
    {
        foreach (var (name, value) in options) facts[(InputKind.Option, name)] = value ?? "";
    }

    /// <summary>
    /// Whether a file was read that may change again without its time changing: then the next build cannot trust the stamps.
    /// </summary>
    public bool HasFresh => hasFresh;

    /// <summary>What was read so far, in order.</summary>
    public ImmutableArray<InputFact> Facts =>
        [
            .. facts.Select(fact => new InputFact(fact.Key.Kind, fact.Key.Name, fact.Value))
                .OrderBy(fact => fact.Kind)
                .ThenBy(fact => fact.Name, StringComparer.Ordinal),
        ];

    /// <summary>The fingerprint of what was read so far; default when a file is too fresh to be trusted by its time.</summary>
    public Sha256 Key
    {
        get
        {
            if (hasFresh) return default;
            using var key = new KeyBuilder();
            foreach (var fact in Facts) key.Add((long)fact.Kind).Add(fact.Name).Add(fact.State);
            return key.Finish();
        }
    }

    /// <summary>Stamps a file; to be called before it is read. A file that is not there is an input, too.</summary>
    /// <param name="path">The full path.</param>
    /// <exception cref="InvalidOperationException">It is first asked for after <see cref="Seal"/>.</exception>
    public FileStamp File(string path)
    {
        var stamp = FileStamp.Of(path);
        if (stamp.Exists && FileStamp.IsFresh(stamp.Modified)) hasFresh = true;
        Note(InputKind.File, path, StateOf(stamp));
        return stamp;
    }

    /// <summary>
    /// Ends the list: the key of the site is made of it, so that what is first asked for later would be missing there.
    /// </summary>
    public void Seal() => isSealed = true;

    /// <summary>Looks for a program of this machine; before <see cref="Seal"/>, as a file.</summary>
    /// <param name="name">Its name without ending.</param>
    /// <returns>What identifies the installed version: path, length and time of its file. Null: <c>PATH</c> does not lead to it.</returns>
    public string? Program(string name)
    {
        var state = Note(InputKind.Program, name, StateOf(ProgramFile.Find(name)));
        return state.Length == 0 ? null : state;
    }

    /// <summary>Whether inputs of an earlier build are as they were.</summary>
    public bool AreAll(ImmutableArray<InputFact> earlier)
    {
        foreach (var fact in earlier)
        {
            var now = fact.Kind switch
            {
                InputKind.File => StateOf(FileStamp.Of(fact.Name)),
                InputKind.Program => StateOf(ProgramFile.Find(fact.Name)),
                _ => facts.GetValueOrDefault((fact.Kind, fact.Name)),
            };
            if (now != fact.State) return false;
        }

        return true;
    }

    private string Note(InputKind kind, string name, string state)
    {
        if (isSealed && !facts.ContainsKey((kind, name)))
            throw new InvalidOperationException($"{name} must be asked for before the first body.");
        return facts.GetOrAdd((kind, name), state);
    }

    private static string StateOf(FileStamp stamp) => string.Create(CultureInfo.InvariantCulture, $"{stamp.Length} {stamp.Modified}");

    // The file of a program stands for its version: asking each program would cost every build a process.
    private static string StateOf(string? program) => program is null ? "" : $"{program} {StateOf(FileStamp.Of(program))}";
}
