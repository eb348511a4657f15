using System.Diagnostics.CodeAnalysis;
using Bulletin.Content;
using Bulletin.Content.Diagnostics;
using Bulletin.Publishing.FileSystem;
using Bulletin.Publishing.Manifests;
using Bulletin.Publishing.Trees;

namespace Bulletin.Publishing.Output;

/// <summary>
/// The site in the making. Files are added from any thread; mistakes and failures are gathered and reported by <see cref="Commit"/>, which
/// exchanges the trees only when there are none. Left without a commit, the output stays as it was.
/// </summary>
public sealed class NextTree
{
    private readonly WorkFolder place;
    private readonly StandingTree standing;
    private readonly DiagnosticBag bag;
    private readonly Claims claims;
    private readonly TreeBuilder builder;
    private readonly DiagnosticBag refused = new();
    private readonly int mostInOne;
    private Diagnostic? failure;

    /// <param name="mostInOne">As <see cref="PartPlan.MostInOne"/>.</param>
    internal NextTree(WorkFolder place, StandingTree standing, TreeBuilder builder, DiagnosticBag bag, int mostInOne)
    {
        this.mostInOne = mostInOne;
        this.place = place;
        this.standing = standing;
        this.builder = builder;
        this.bag = bag;
        claims = new Claims(standing.Manifest);
    }

    /// <summary>A file could not be written; nothing more is, and the commit will fail. A caller with much left to do may stop.</summary>
    public bool HasFailed => Volatile.Read(ref failure) is not null;

    /// <summary>Keeps a file as it stands in the output.</summary>
    /// <returns>The digest of its content.</returns>
    /// <exception cref="InvalidOperationException">
    /// The output has no such file, or not with the bytes of its manifest; ask <see cref="OutputFolder.Has"/> first.
    /// </exception>
    public Sha256 Keep(Route route, string source)
    {
        var position = standing.Manifest?.Index.Find(route.Path) ?? -1;
        if (position < 0 || !standing.IsCurrent(position)) throw new InvalidOperationException($"The output does not hold '{route}'.");
        var file = standing.Manifest!.Files[position];
        if (claims.Take(route.Path, source) is { } claim) MarkKept(claim, file.Hash, file.Size);
        return file.Hash;
    }

    /// <summary>
    /// Keeps every file that the output holds and <paramref name="isWanted"/> wants, as it stands; called before any of these is added.
    /// </summary>
    public void KeepWhere(Predicate<ManifestEntry> isWanted)
    {
        if (standing.Manifest is not { } manifest) return;
        for (var i = 0; i < manifest.Files.Count; i++)
        {
            var file = manifest.Files[i];
            if (standing.IsCurrent(i) && isWanted(file)) MarkKept(claims.TakeAt(i, file), file.Hash, file.Size);
        }
    }

    /// <summary>Gives a file its content. Nothing is written when the output holds these bytes at this path.</summary>
    /// <returns>The digest of the content.</returns>
    public Sha256 Write(Route route, ReadOnlySpan<byte> content, string source)
    {
        var hash = Sha256.Of(content);
        if (!TryTake(route, source, out var claim)) return hash;
        if (IsCurrent(claim.Position, hash)) MarkKept(claim, hash, content.Length);
        else
        {
            claim.Hash = hash;
            claim.Size = content.Length;
            if (HasFailed) return hash;
            try
            {
                builder.Put(claim, content);
            }
            catch (Exception exception) when (OutputProblems.IsEnvironment(exception))
            {
                Fail(route.Path, exception);
            }
        }

        return hash;
    }

    /// <summary>
    /// Copies a file of the source, such as a picture; never as a hard link. A file that stands there already is only read.
    /// </summary>
    /// <returns>The digest of the content; the default one when the file could not be copied, which the commit reports.</returns>
    public Sha256 Copy(Route route, string sourceFile, string source) => Take(route, sourceFile, source, builder.Copy);

    /// <summary>
    /// Gives a file a content that is written piece by piece, such as a picture that is changed while it is copied. A file that stands
    /// there already is only compared.
    /// </summary>
    /// <param name="route">Where it lies.</param>
    /// <param name="write">Writes the content, the same whenever it is called; leaves the stream open.</param>
    /// <param name="source">What it was made from.</param>
    /// <returns>The digest of the content; the default one when it could not be written, which the commit reports.</returns>
    public Sha256 Write(Route route, Action<Stream> write, string source) =>
        Take(route, source, claim => PutOrKeep(claim, () => FileHash.Of(write), () => builder.Put(claim, write)));

    /// <summary>
    /// Takes over a file that was made for the output, too large to be held in memory; it may be gone from its place afterwards.
    /// </summary>
    /// <returns>The digest of the content; the default one when it could not be taken, which the commit reports.</returns>
    public Sha256 Adopt(Route route, string madeFile, string source) => Take(route, madeFile, source, builder.Adopt);

    private Sha256 Take(Route route, string file, string source, Action<Claim, string> put) =>
        Take(route, source, claim => PutOrKeep(claim, () => HashOf(file, claim), () => put(claim, file)));

    private Sha256 Take(Route route, string source, Action<Claim> put)
    {
        if (!TryTake(route, source, out var claim) || HasFailed) return default;
        try
        {
            put(claim);
        }
        catch (Exception exception) when (OutputProblems.IsEnvironment(exception))
        {
            Fail(route.Path, exception);
        }

        return claim.Hash;
    }

    /// <summary>
    /// Warns when the output was built for a later day and pages of it go: after the last file was added, before the commit, which a
    /// warning may yet prevent.
    /// </summary>
    public void CompareDay(DateOnly asOf)
    {
        if (standing.Manifest is not { } old || asOf >= old.AsOf || claims.RemovedPages is not (> 0 and var pages)) return;
        bag.Add(OutputProblems.Backwards(place.Output, old.AsOf, asOf, pages));
    }

    /// <summary>Makes the tree whole and exchanges it for the old one. Once; then the output folder is to be disposed of.</summary>
    /// <param name="asOf">The date for which the site was built.</param>
    /// <param name="generator">Name and version of the program.</param>
    /// <returns>Null when anything was wrong; the diagnostics say what, and the output is as it was.</returns>
    public CommitResult? Commit(DateOnly asOf, string generator)
    {
        var wanted = claims.Sorted();
        var foreign = new ForeignFiles(standing);
        var manifest = new Manifest(asOf, generator, Array.ConvertAll(wanted, EntryOf));
        var parts = PartPlan.For(manifest.All, standing.Manifest, mostInOne);
        if (!IsSound(wanted, foreign, parts)) return null;
        bag.AddRange(OutputProblems.OfAltered(place, [.. standing.Altered()]));
        bag.AddRange(OutputProblems.OfForeign(place, foreign.Summary()));
        if (!Differs(manifest, parts, wanted)) return new(0, wanted.Length, 0, foreign.Count, Changed: false, standing.ToState());
        try
        {
            var state = new TreeAssembly(place, builder, standing, bag).Finish(wanted, foreign, new(place, builder, manifest, parts));
            var kept = wanted.Count(claim => claim.IsKept);
            return new(wanted.Length - kept, kept, claims.Removed, foreign.Count, Changed: true, state);
        }
        catch (Exception exception) when (OutputProblems.IsEnvironment(exception))
        {
            bag.Add(File.Exists(place.Journal)
                ? OutputProblems.Displaced(place.Output, Directory.Exists(place.Old) ? place.Old : place.Next, exception)
                : OutputProblems.Failed(place.Output, exception));
            return null;
        }
    }

    private bool TryTake(Route route, string source, [NotNullWhen(true)] out Claim? claim)
    {
        claim = null;
        if (Refusals.Of(route.Path, source) is { } refusal) refused.Add(refusal);
        else claim = claims.Take(route.Path, source);
        return claim is not null;
    }

    private void PutOrKeep(Claim claim, Func<Sha256> hash, Action put)
    {
        if (claim.Position >= 0 && standing.IsCurrent(claim.Position))
        {
            var file = standing.Manifest!.Files[claim.Position];
            if (hash() == file.Hash)
            {
                MarkKept(claim, file.Hash, file.Size);
                return;
            }
        }

        put();
    }

    // One of another length need not be read.
    private Sha256 HashOf(string file, Claim claim) =>
        new FileInfo(file).Length == standing.Manifest!.Files[claim.Position].Size ? FileHash.Of(file) : default;

    private bool IsSound(Claim[] wanted, ForeignFiles foreign, PartPlan? parts)
    {
        refused.AddRange(claims.Faults(wanted, [.. foreign.Paths], parts is null ? [] : parts.Parts.Select(part => part.Path)));
        // A file that is also a folder fails to be written, too: then the collision is the cause and reported alone.
        if (!refused.HasErrors && failure is not null) refused.Add(failure);
        bag.AddRange(refused.Sorted());
        return !refused.HasErrors;
    }

    private bool Differs(Manifest manifest, PartPlan? parts, Claim[] wanted) => standing.Manifest is not { } old
        || old.AsOf != manifest.AsOf
        || old.Generator != manifest.Generator
        || old.Files.Count != wanted.Length
        || old.Parts.Count != (parts?.Parts.Count ?? 0)
        || wanted.Any(claim => !claim.IsKept || !ReferenceEquals(EntryOf(claim), old.Files[claim.Position]));

    /// <summary>The entry of the standing manifest itself where nothing has changed.</summary>
    private ManifestEntry EntryOf(Claim claim)
    {
        var old = claim.IsKept ? standing.Manifest!.Files[claim.Position] : null;
        return old is not null && old.Source == claim.Source ? old : new(claim.Path, claim.Hash, claim.Size, claim.Source);
    }

    private bool IsCurrent(int position, Sha256 hash) =>
        position >= 0 && standing.IsCurrent(position) && standing.Manifest!.Files[position].Hash == hash;

    private static void MarkKept(Claim claim, Sha256 hash, long size) => (claim.Hash, claim.Size, claim.IsKept) = (hash, size, true);

    private void Fail(string path, Exception exception) =>
        Interlocked.CompareExchange(ref failure, OutputProblems.Failed(Path.Join(place.Output, path), exception), null);
}
